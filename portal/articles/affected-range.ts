/** Reads a version range out of the words people write it in. */

/** What a line of `affected` says; `text` is the line itself, the rest is only there where it is certain. */
export interface Affected {
  readonly text: string;
  readonly product?: string;
  /** The first affected version. */
  readonly from?: string;
  /** The last affected version. */
  readonly through?: string;
  /** The first version that is no longer affected. */
  readonly before?: string;
}

const version = String.raw`v?(\d[\w.]*)`;
const shapes: readonly {
  readonly shape: RegExp;
  readonly parts: readonly ('from' | 'through' | 'before')[];
}[] = [
  {
    shape: new RegExp(`^(.*?)\\s*${version}\\s*(?:to|through|until|bis|-|–)\\s*${version}$`, 'i'),
    parts: ['from', 'through'],
  },
  {
    shape: new RegExp(`^(.*?)\\s*${version} (?:and|or|und|oder) (?:older|earlier|below|lower|älter)$`, 'i'),
    parts: ['through'],
  },
  {
    shape: new RegExp(`^(.*?)\\s*${version} (?:and|or|und|oder) (?:newer|later|above|higher|neuer)$`, 'i'),
    parts: ['from'],
  },
  { shape: new RegExp(`^(.*?)\\s*(?:before|vor|<) ?${version}$`, 'i'), parts: ['before'] },
];

/** The range in `Enterprise Server 3.14 and older` and its like; other lines stay text alone. */
export function affectedRange(line: string): Affected {
  for (const { shape, parts } of shapes) {
    const found = shape.exec(line.trim());
    if (found === null) continue;
    const [, product = '', ...versions] = found;
    const range = Object.fromEntries(parts.map((part, at) => [part, versions[at]]));
    return { text: line, ...(product === '' ? {} : { product }), ...range };
  }
  return { text: line };
}
