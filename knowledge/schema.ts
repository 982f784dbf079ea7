/** What an article is: the fields of its front matter, by kind, and the text under them. */
import { z } from 'zod';
import { OLD_ADDRESS } from './old-address.ts';
import { isRetired } from './retired.ts';

const id = {
  'known-error': z.string().regex(/^KE-\d{4,}$/),
  'how-to': z.string().regex(/^HT-\d{4,}$/),
  runbook: z.string().regex(/^RB-\d{4,}$/),
};

const text = z.string().trim().min(1);
const anyId = z.string().regex(/^(KE|HT|RB)-\d{4,}$/);

const shared = {
  title: text
    .max(120)
    .describe('One line in the words of the person who has the trouble, without a full stop.'),
  aliases: z
    .array(text)
    .default([])
    .describe("Other ways people say it: users' own words, a misspelling, a product's old name."),
  codes: z
    .array(text)
    .default([])
    .describe('Error codes, event ids and exact messages, each as the screen shows it. Searched as typed.'),
  service: text
    .max(41)
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]*$/)
    .optional()
    // GitHub refuses labels over 50 characters, and `service: ` takes nine of them.
    .describe('The service it belongs to, as in the label `service: …`; at most 41 characters.'),
  affected: z
    .array(text)
    .default([])
    .describe('Platforms and version ranges, e.g. `Enterprise Server 3.14 and older`.'),
  reviewedOn: z.iso
    .date()
    .describe('The day somebody last checked that every line is true, as `2026-03-31`.'),
  reviewEvery: z
    .string()
    .regex(/^[1-9]\d{0,2} (day|week|month|year)s?$/)
    .default('6 months')
    .describe('How long that check is good for: up to 999 days, weeks, months or years.'),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .default('en')
    .describe('The language the article is written in, as a BCP 47 tag.'),
  replacedBy: anyId
    .optional()
    .describe('Of a retired article: the one that people should read instead, e.g. `HT-0007`.'),
  promoted: z
    .literal('true')
    .optional()
    .describe(
      '`true` puts it on the portal’s home page, before what is newest; for the few that people should begin with.',
    ),
  translationOf: anyId
    .optional()
    .describe('The article that this one says in another language: the portal leads from each to the other.'),
  formerly: z
    .array(anyId)
    .default([])
    .describe('Ids that this article had before; the portal leads from their addresses to this one.'),
  replaces: z
    .array(z.string().regex(OLD_ADDRESS))
    .default([])
    .describe(
      'Old addresses that lead here: ids of articles that were merged into this one, `KE-0041`, and paths of a portal from before, `/kb/vpn.html`.',
    ),
};

const audience = z
  .enum(['public', 'staff'])
  .default('public')
  .describe(
    '`staff` keeps the article out of the portal; GitHub still shows the file to all who can read the repository.',
  );

const issue = z
  .string()
  .regex(/^([\w.-]+\/[\w.-]+)?#[1-9]\d*$/)
  .describe(
    'An issue or pull request: `#7` in the desk repository, or `owner/repo#7`. Quote it: YAML reads a bare # as a comment.',
  );

const statuses = ['investigating', 'workaround', 'fixed', 'wont-fix', 'retired'] as const;

const knownError = z.strictObject({
  kind: z.literal('known-error'),
  id: id['known-error'],
  ...shared,
  audience,
  symptoms: z.array(text).min(1).describe('What the person sees, one sign per line, most telling first.'),
  status: z
    .enum(statuses)
    .describe(
      '`workaround` needs a workaround, `fixed` needs fixedIn; a retired article leaves search and lists but keeps its page.',
    ),
  cause: text.optional().describe('Why it happens, as short Markdown.'),
  workaround: text
    .optional()
    .describe(
      'Short Markdown that stands alone: `/known` posts it as a comment, so it holds no relative links.',
    ),
  fixedIn: text.optional().describe('The version or day that brought the fix, e.g. `2.4.1`.'),
  history: z
    .array(z.strictObject({ on: z.iso.date(), status: z.enum(statuses), note: text.optional() }))
    .optional()
    .describe('The statuses it had: each with its day and, where it helps, one sentence why. Oldest first.'),
  problem: issue.optional(),
  fix: issue.optional(),
});

const howTo = z.strictObject({
  kind: z.literal('how-to'),
  id: id['how-to'],
  ...shared,
  audience,
  status: z
    .literal('retired')
    .optional()
    .describe(
      '`retired` takes a how-to out of search and lists; it keeps its page. Else the field is left out.',
    ),
  history: z
    .array(z.strictObject({ on: z.iso.date(), note: text }))
    .optional()
    .describe('What changed for its readers: each with its day and one sentence. Oldest first.'),
});

const runbook = z.strictObject({
  kind: z.literal('runbook'),
  id: id.runbook,
  ...shared,
  audience: z
    .literal('staff')
    .default('staff')
    .describe('A runbook is always for staff; the field may be left out.'),
});

/** The front matter of every kind of article. `kind` is not written by authors: the id decides it. */
export const frontMatterSchema = z
  .discriminatedUnion('kind', [knownError, howTo, runbook])
  .superRefine((fields, context) => {
    const lacks = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (fields.replacedBy !== undefined && !isRetired(fields))
      lacks('status', 'The article says replacedBy, but its status is not retired.');
    if (fields.kind !== 'known-error') return;
    if (fields.status === 'workaround' && fields.workaround === undefined) {
      lacks('workaround', 'The status is workaround, but there is no workaround.');
    }
    if (fields.status === 'fixed' && fields.fixedIn === undefined) {
      lacks('fixedIn', 'The status is fixed, but fixedIn does not say since when.');
    }
  });

interface Stored {
  /** The Markdown under the front matter, without surrounding blank lines. */
  readonly body: string;
  /** The file it was read from, as given to the reader. */
  readonly path: string;
}

export type KnownError = Readonly<z.output<typeof knownError>> & Stored;
export type HowTo = Readonly<z.output<typeof howTo>> & Stored;
type Runbook = Readonly<z.output<typeof runbook>> & Stored & { readonly status?: undefined };

/** One article of the knowledge base; switch on `kind`. */
export type Article = KnownError | HowTo | Runbook;
export type ArticleKind = Article['kind'];

/** The kind an id stands for (`KE-0042` is a known error), or null when it is no article id. */
export function kindOf(articleId: string): ArticleKind | null {
  const kinds = ['known-error', 'how-to', 'runbook'] as const;
  return kinds.find((kind) => id[kind].safeParse(articleId).success) ?? null;
}
