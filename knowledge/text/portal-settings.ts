/** The section `portal` of the policy: where the portal is, and what makes it a company’s own. The desk and the portal’s build read it alike. */
import { z } from 'zod';
import { contrastOn, LEAST_CONTRAST, readableOn, type Theme } from './contrast.ts';

const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most, { error: `Write at most ${most} characters.` });

const colour = z
  .string({ error: 'Write the colour in quotes, as #RRGGBB: "#0b5f6b".' })
  .regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, { error: 'Write the colour in quotes, as #RRGGBB: "#0b5f6b".' });

/** Endings by what the file is for; the bytes that a page may spend on it. */
export const brandFiles = {
  logo: { endings: ['svg', 'png', 'webp', 'jpg'], most: 100_000 },
  favicon: { endings: ['svg', 'png', 'ico'], most: 100_000 },
  image: { endings: ['png', 'jpg', 'webp'], most: 1_000_000 },
  font: { endings: ['woff2'], most: 200_000 },
} as const;

function file(kind: keyof typeof brandFiles) {
  const { endings } = brandFiles[kind];
  const ends = new RegExp(
    `^(?![/\\\\~])(?!.*(^|[/\\\\])\\.\\.([/\\\\]|$))[^:*?"<>|]+\\.(${endings.join('|')})$`,
    'i',
  );
  const ending = endings.map((one) => `.${one}`).join(', ');
  return z.string().regex(ends, {
    error: `Write the path of a file in this repository, from its top and without “..”, that ends in ${ending}.`,
  });
}

const web = z.url({ protocol: /^https?$/, error: 'Write the whole address, with https://.' });
const articleId = /^(KE|HT)-\d{4,}$/;
const page = z.string().refine((one) => articleId.test(one) || web.safeParse(one).success, {
  error: 'Write the page’s whole address, with https://, or the id of an article, such as HT-0007.',
});

const contact = z.strictObject({
  telephone: z
    .string({ error: 'Write the number in quotes: "+49 30 1234567".' })
    .regex(/^\+?[\d ()/.-]{3,30}$/, { error: 'Write the number in quotes: "+49 30 1234567".' })
    .optional()
    .describe('The number to call.'),
  mail: z
    .email({ error: 'Write an address of e-mail, such as help@acme.example.' })
    .optional()
    .describe('The address to write to.'),
  chat: web.optional().describe('The address of a chat.'),
  hours: text(120).optional().describe('When somebody is there, in your words.'),
});

const collection = z.strictObject({
  title: text(60).describe('What it is called, such as “Start here”.'),
  about: text(200).optional().describe('What it is for, in one sentence.'),
  articles: z
    .array(z.string().regex(articleId, { error: 'Write the ids of articles, such as [HT-0001, HT-0002].' }))
    .min(1, { error: 'Name at least one article, such as [HT-0001].' })
    .describe('Its articles, in the order in which they are read.'),
});

const settings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: 'Write the portal’s whole address, with https://.' })
    .optional()
    .describe('The portal’s address: suggested articles are linked to it.'),
  name: text(60).optional().describe('What the portal is called, instead of “Help desk”.'),
  logo: file('logo').optional().describe('A picture that stands before the name.'),
  'logo-dark': file('logo')
    .optional()
    .describe('The same for dark pages, where the first cannot be seen there.'),
  'logo-shows-name': z
    .boolean({ error: 'Write true or false.' })
    .default(false)
    .describe('Whether the name stands in the logo already, and need not stand beside it.'),
  favicon: file('favicon').optional().describe('The picture on the browser’s tab; the logo if left out.'),
  image: file('image')
    .optional()
    .describe('The picture that messengers show beside a link; best 1200 × 630.'),
  colours: z
    .strictObject({
      accent: colour.describe('Links, buttons and marks on light pages.'),
      'accent-dark': colour
        .optional()
        .describe('The same on dark pages; a lighter shade of the first if left out.'),
    })
    .optional()
    .describe('The company’s own colours; what cannot be read is shown in the nearest shade that can.'),
  fonts: z
    .strictObject({
      text: file('font').optional().describe('The letters of all text.'),
      headings: file('font').optional().describe('The letters of headings.'),
      code: file('font').optional().describe('The letters of code.'),
    })
    .optional()
    .describe('Fonts as .woff2 files in this repository; the system’s own if left out.'),
  imprint: page.optional().describe('The page that says who runs the site.'),
  privacy: page.optional().describe('The page about personal data.'),
  contact: contact.optional().describe('For people without a GitHub account.'),
  'search-engines': z
    .boolean({ error: 'Write true or false.' })
    .default(true)
    .describe('Whether search engines may list the portal.'),
  collections: z
    .array(collection)
    .default([])
    .describe('Articles that belong together, in the order in which they are read.'),
});

/** Only the address, as a text, or a group of settings. */
export const portalSchema = z.preprocess(
  (written) => (typeof written === 'string' ? { url: written } : written),
  settings,
);

export type PortalSettings = Readonly<z.output<typeof settings>>;

/** A setting’s colour that cannot be read on the pages of one theme, and the one that is shown instead. */
interface FaintColour {
  readonly setting: 'accent' | 'accent-dark';
  readonly theme: Theme;
  readonly colour: string;
  readonly contrast: number;
  readonly shown: string;
}

export function faintColours({ colours }: PortalSettings): readonly FaintColour[] {
  if (colours === undefined) return [];
  const both = [
    { setting: 'accent', theme: 'light', colour: colours.accent },
    { setting: 'accent-dark', theme: 'dark', colour: colours['accent-dark'] },
  ] as const;
  return both.flatMap(({ setting, theme, colour: own }) => {
    if (own === undefined) return [];
    const contrast = contrastOn(theme, own);
    return contrast >= LEAST_CONTRAST
      ? []
      : [{ setting, theme, colour: own, contrast, shown: readableOn(theme, own) }];
  });
}

/** The accent as it is shown in each theme; null where the policy names none. */
export function shownAccents({ colours }: PortalSettings): Readonly<Record<Theme, string>> | null {
  if (colours === undefined) return null;
  return {
    light: readableOn('light', colours.accent),
    dark: readableOn('dark', colours['accent-dark'] ?? colours.accent),
  };
}
