/** What an `.mdx` article may use beside Markdown: a short list of components, each with what it is told, and GitHub’s HTML. */

interface Attribute {
  readonly name: string;
  readonly isRequired?: true;
  /** The only values that it may have. */
  readonly oneOf?: readonly string[];
}

export interface Component {
  readonly attributes: readonly Attribute[];
  /** The component that it must stand in directly. */
  readonly within?: string;
  /** The only component that it may hold directly. */
  readonly holds?: string;
  /** It may stand within a line. */
  readonly isInline?: true;
  /** How it is written, for whoever wrote it otherwise. */
  readonly example: string;
}

/** As GitHub calls its alerts. */
export const asideKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** For which a tab can be meant; a visitor on one of them finds it open. */
export const systems = ['windows', 'macos', 'linux', 'android', 'ios'] as const;

export const components: Readonly<Record<string, Component>> = {
  Steps: { attributes: [], example: '<Steps> around a numbered list' },
  Tabs: { attributes: [], holds: 'Tab', example: '<Tabs> around one <Tab label="Windows"> for each' },
  Tab: {
    attributes: [
      { name: 'label', isRequired: true },
      { name: 'os', oneOf: systems },
    ],
    within: 'Tabs',
    example: '<Tab label="Windows">',
  },
  Aside: {
    attributes: [{ name: 'type', oneOf: asideKinds }, { name: 'title' }],
    example: '<Aside type="warning" title="Before you begin">',
  },
  Details: {
    attributes: [{ name: 'summary', isRequired: true }, { name: 'open' }],
    example: '<Details summary="The whole log">',
  },
  Figure: {
    attributes: [{ name: 'src', isRequired: true }, { name: 'alt', isRequired: true }, { name: 'caption' }],
    example: '<Figure src="https://…" alt="What it shows" caption="Where to click" />',
  },
  Video: {
    isInline: true,
    attributes: [
      { name: 'href', isRequired: true },
      { name: 'title', isRequired: true },
    ],
    example: '<Video href="https://…" title="Resetting the client, 2 minutes" />',
  },
  Versions: {
    attributes: [{ name: 'only', isRequired: true }],
    example: '<Versions only="5.2 and newer"> around what holds for these',
  },
  Copy: { attributes: [], isInline: true, example: '<Copy>vpnctl reset</Copy>' },
};

const namesOf = (all: readonly string[]): string => [...new Set(all)].join('|');
const attributeNames = Object.values(components).flatMap(({ attributes }) =>
  attributes.map(({ name }) => name),
);

/** What of a component no reader is shown: its name, those of its attributes, and addresses. */
const unshown = new RegExp(
  `</?(?:${namesOf(Object.keys(components))})\\b|\\b(?:type|src|href)=(?:"[^"\\n]*"|'[^'\\n]*')|\\b(?:${namesOf(attributeNames)})(?==["'])`,
  'g',
);

/** The words of a body in MDX: labels, titles and captions are words that people read. Each is as far from the others as before. */
export function wordsInMdx(body: string): string {
  return body.replace(unshown, (mark) => ' '.repeat(mark.length));
}

/** HTML that an article may hold, as on GitHub; what is not here is shown as the text it is. */
export const articleTags: readonly string[] = (
  'a abbr b blockquote br caption code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ' +
  'ins kbd li ol p pre q s samp small span strike strong sub summary sup table tbody td tfoot th thead tr u ul var wbr'
).split(' ');

const tags: ReadonlySet<string> = new Set(articleTags);

/** @param name as it is written, in capitals or not */
export function isArticleTag(name: string): boolean {
  return tags.has(name.toLowerCase());
}
