/** A text as it is compared: an article, or a ticket of which people have said that an article answers it. */
import { type Counts, countsOf } from './counts.ts';
import { fold } from './fold.ts';
import { type Marks, marksOf } from './marks.ts';
import { stemLanguageOf, type Term, termsOf } from './terms.ts';

/** What matching reads of an article. */
export interface Matchable {
  readonly id: string;
  readonly fields: {
    readonly title: string;
    /** Users' own words for the trouble. */
    readonly aliases?: readonly string[];
    /** Error codes, event ids and exact messages. */
    readonly codes?: readonly string[];
    readonly symptoms?: readonly string[];
    readonly body: string;
  };
}

export interface Ticket {
  readonly title: string;
  /** What people wrote, without the headings of a form. */
  readonly body: string;
}

/** People have said of it whether an article answers it. */
export interface JudgedTicket extends Ticket {
  readonly id: string;
  readonly fits: boolean;
  /** When they said so, in milliseconds. */
  readonly at: number;
}

/** One sentence that says the whole trouble: a title, an alias, a symptom. */
export interface Head {
  readonly words: Marks;
  readonly pairs: Marks;
  /** Three letters in a row, for words that are written in another way. */
  readonly threes: Marks;
  /** What stands before a colon or in brackets at its beginning: `Outlook: …`, `[iOS] …`; one or none. */
  readonly topics: readonly string[];
}

export interface Entry {
  /** The article that it is, or that people have judged it by. */
  readonly id: string;
  /** Since when it is known, in milliseconds; 0 for an article. */
  readonly since: number;
  readonly heads: readonly Head[];
  /** How often a term stands there: anywhere, and in the heads. */
  readonly counts: Counts;
  readonly headCounts: Counts;
  /** Those of the terms that are codes and names; and of them those that its heads or its list of codes name. */
  readonly codes: Marks;
  readonly ownCodes: Marks;
  /** Two terms in a row, anywhere. */
  readonly pairs: Marks;
  /** In terms. */
  readonly headLength: number;
  readonly bodyLength: number;
}

/** A ticket that asks. It says with its own words why something matched. */
export interface Question extends Entry {
  /** Normalised. */
  readonly text: string;
  /** In the order of the text. */
  readonly terms: readonly Term[];
}

/** In characters. What a trouble is stands in the beginning; the rest of a long log repeats it, and costs everybody’s time. */
const LONGEST = 16_384;

export function entryOfArticle({ id, fields }: Matchable): Entry {
  const { title, aliases = [], codes = [], symptoms = [], body } = fields;
  const heads = [title, ...aliases, ...symptoms];
  const { text: _, terms: __, ...entry } = read(id, heads, [...codes, body].join('\n'));
  const listed = codesOf(termsOf(normalised(codes.join('\n')), 'en'));
  return { ...entry, ownCodes: [...new Set([...entry.ownCodes, ...listed])].sort((one, two) => one - two) };
}

/** A ticket of which people have said whether this article answers it. */
export function entryOfTicket(article: string, { title, body, at }: JudgedTicket): Entry {
  const { text: _, terms: __, ...entry } = read(article, [title], body);
  return { ...entry, since: at };
}

export function questionOf({ title, body }: Ticket): Question {
  return read('', [title], body);
}

function read(id: string, heads: readonly string[], body: string): Question {
  const written = heads.map((head) => normalised(head).trim()).filter((head) => head !== '');
  const below = normalised(body);
  const language = stemLanguageOf([...written, below].join('\n'));
  const inHeads = written.map((head) => termsOf(head, language));
  const text = [...written, below].join('\n');
  const terms = termsOf(text, language);
  const headLength = inHeads.reduce((sum, { length }) => sum + length, 0);
  return {
    id,
    since: 0,
    heads: written.map((head, at) => headOf(head, inHeads[at] ?? [])),
    counts: countsOf(terms),
    headCounts: countsOf(terms.slice(0, headLength)),
    codes: codesOf(terms),
    ownCodes: codesOf(inHeads.flat()),
    pairs: pairsOf(terms),
    headLength,
    bodyLength: terms.length - headLength,
    text,
    terms,
  };
}

/** Some letters stand for eighteen: cut before and after they are taken apart. */
function normalised(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .slice(0, LONGEST);
}

function headOf(text: string, terms: readonly Term[]): Head {
  return {
    words: marksOf(terms.map(({ key }) => key)),
    pairs: pairsOf(terms),
    threes: threesOf(text),
    topics: topicsOf(text),
  };
}

function codesOf(terms: readonly Term[]): Marks {
  return marksOf(terms.filter(({ isCode }) => isCode).map(({ key }) => key));
}

function pairsOf(terms: readonly Term[]): Marks {
  return marksOf(terms.slice(1).map(({ key }, at) => `${terms[at]?.key ?? ''} ${key}`));
}

function threesOf(text: string): Marks {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const padded = `  ${plain} `;
  return marksOf(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

function topicsOf(title: string): readonly string[] {
  const [, bracketed, before] = /^\s*(?:\[([^\]]{2,30})\]|([\p{L}\p{N} ./_-]{2,25})[:>])/u.exec(title) ?? [];
  const topic = bracketed ?? before;
  return topic === undefined ? [] : [topic.toLowerCase().trim()];
}
