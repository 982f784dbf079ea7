/** Finds the articles for a query: plans it, asks the index for each term, merges, and loads the best. */
import { fold } from '../../knowledge/matching/fold.ts';
import { isUnspaced } from '../../knowledge/matching/unspaced.ts';
import { type Answer, askTerm, type Engine, type Hit, type Page } from './ask.ts';
import { type Facets, hasChosen, lookUpChosen } from './facets/facets.ts';
import { isAnswer, mergeAnswers, type Ranked, shareOf, type Weighed } from './merge.ts';
import { askedAs, codeOf, codesIn, hasCode, hasLookAlike } from './names/code.ts';
import { inTheirDistance } from './neighbours.ts';
import { type Plan, planSearch } from './plan.ts';
import { isSameWord, titleFit } from './same-word.ts';
import { wordsOf } from './words-of.ts';

export type { Engine } from './ask.ts';
export type { Facets } from './facets/facets.ts';

/**
 * A found page with its text. `sure` is false when it covers less than half of what was typed, or lacks a code that
 * was; `lacks` are these codes. What bears the typed words as its own name is always sure.
 */
export interface Found {
  readonly page: Page;
  readonly words: readonly string[];
  readonly sure: boolean;
  readonly lacks: readonly string[];
}

/** A word nobody knows, and what was looked for in its place. */
export interface Repair {
  readonly typed: string;
  readonly meant: readonly string[];
}

/** The best pages, how many of what was chosen there are in all, and the words that were mended on the way. */
export interface Answers {
  readonly found: readonly Found[];
  readonly count: number;
  readonly repairs: readonly Repair[];
  /** How many of the words the index knows just as they were typed, or as the beginning of a word. */
  readonly asTyped: number;
  /** The codes that were typed and that none of the found pages has. */
  readonly lacking: readonly string[];
  /** The ids of all pages that fit the words, whatever was chosen. */
  readonly fitting: readonly string[];
}

/** What is asked; `total` is how many articles the index holds, `most` how many to load and give back. */
export interface Search {
  readonly query: string;
  readonly total: number;
  readonly most: number;
  readonly facets: Facets;
}

const SURE_SHARE = 0.5;
/** These are put in order once more when their titles are there; whoever asks for more keeps them in their places. */
const FIRST = 5;
/** What a title that was asked for in full adds to a page's score. */
const TITLE = 0.4;
/** What is left of a page's score for each typed code that it lacks. */
const LACKING = 0.5;
/** More than any words are worth: whoever types an article's own name means that article. */
const OWN_NAME = 1000;
/** A paste may have more codes; these are enough to know an article by. */
const MOST_CODES = 3;

/** The best pages for a query, best first; empty when nothing fits. */
export async function findArticles(
  engine: Engine,
  query: string,
  total: number,
  most: number,
): Promise<readonly Found[]> {
  return (await findAnswers(engine, { query, total, most, facets: {} })).found;
}

/**
 * The same with all that the search box tells, and narrowed by facets. The words are asked of all articles
 * and the answers narrowed then, so that a choice takes answers away and never changes what a word means.
 */
export async function findAnswers(engine: Engine, search: Search): Promise<Answers> {
  const { query, total, most, facets } = search;
  const plan = planSearch(query);
  const narrowing = lookUpChosen(engine, facets);
  const naming = engine.named(query);
  const answers = (await Promise.all(plan.terms.map((term) => askTerm(engine, term)))).flat();
  const together = [...inTheirDistance(answers, plan.places), ...(await askOwnCodes(engine, plan))];
  const named = await hitsOf(engine, await naming, query, answers);
  const ranked = mergeAnswers(answers, together, total, named);
  const chosen = await narrowing;
  const narrowed = ranked.filter(({ hit }) => hasChosen(hit.id, chosen));
  // With nothing left of what was chosen, the others show whether the words fit anything at all.
  const tried = (narrowed.length > 0 ? narrowed : ranked).slice(0, Math.max(most, FIRST));
  const loaded = await Promise.all(tried.map((page) => load(page, plan)));
  const [first, more] = [loaded.slice(0, FIRST), loaded.slice(FIRST)];
  const best = first.filter((one) => one !== undefined).toSorted((a, b) => b.fit - a.fit);
  const held = [...best, ...more.filter((one) => one !== undefined)];
  const found = narrowed.length > 0 ? held : [];
  // When the best were no answers after all, the others are none either.
  const mistaken = new Set(
    (held.length > 0 ? tried.filter((_, at) => loaded[at] === undefined) : ranked).map(idOf),
  );
  const shown = found.slice(0, most);
  const isLacking = (code: string) => shown.every(({ lacks }) => lacks.includes(code));
  const fits = (page: Ranked) => !mistaken.has(idOf(page));
  return {
    found: shown,
    count: narrowed.filter(fits).length,
    repairs: answers
      .filter(({ manner }) => manner === 'mended')
      .map(({ term, words }) => ({ typed: term, meant: words })),
    asTyped: answers.filter(({ manner }) => manner === 'exact' || manner === 'beginning').length,
    lacking: plan.codes.map(({ typed }) => typed).filter(isLacking),
    fitting: ranked.filter(fits).map(idOf),
  };
}

/** The codes of the query that are an article's own, which count like words that stand together. */
async function askOwnCodes(engine: Engine, { codes }: Plan) {
  const owners = await Promise.all(codes.slice(0, MOST_CODES).map(({ typed }) => engine.named(typed)));
  return owners.filter(({ size }) => size > 0);
}

/** The pages of these ids. A name's words are hardly ever not among those asked; then they are asked for it. */
async function hitsOf(
  engine: Engine,
  ids: ReadonlySet<string>,
  name: string,
  answers: readonly Answer[],
): Promise<readonly Hit[]> {
  const hits = new Map(answers.flatMap(({ holders }) => holders.map(({ hit }) => [hit.id, hit] as const)));
  for (const word of wordsOf(name)) {
    if ([...ids].every((id) => hits.has(id))) break;
    const { results } = await engine.search(`"${word}"`);
    for (const hit of results) hits.set(hit.id, hit);
  }
  return [...ids].flatMap((id) => hits.get(id) ?? []);
}

function idOf({ hit }: Ranked): string {
  return hit.id;
}

async function load(
  { hit, held, score, named }: Ranked,
  { codes, isLong }: Plan,
): Promise<(Found & { readonly fit: number }) | undefined> {
  const data = await hit.data();
  // The index marks its own cuts of a text without spaces.
  const page = { ...data, content: data.content.replaceAll('\u200B', '') };
  const text = readText(page);
  const really = held.filter((weighed) => isHeld(text, weighed));
  if (!named && !isAnswer(really)) return undefined;
  const words = really.flatMap((weighed) => weighed.words);
  const lacking = codes.filter((code) => !named && !hasCode(text.codes, code));
  // A long paste has numbers that no article can have; only one that looks like another's is telling there.
  const lacks = lacking.filter((code) => !isLong || hasLookAlike(text.codes, code));
  // What differs in its number alone comes nearest.
  const far = lacks.filter((code) => !hasLookAlike(text.codes, code));
  const fit = score * (1 + TITLE * titleFit(page.meta['title'] ?? '', words)) * LACKING ** far.length;
  const sure = named || (lacks.length === 0 && shareOf(really) >= SURE_SHARE);
  return { page, words, sure, lacks: lacks.map(({ typed }) => typed), fit: named ? fit + OWN_NAME : fit };
}

/** What of a page's text words are looked up in. */
interface Text {
  readonly parts: readonly string[];
  readonly codes: ReadonlySet<string>;
  /** The whole of it, folded, for words of scripts without spaces. */
  readonly whole: string;
}

function readText({ content, meta: { id = '', ...meta } }: Page): Text {
  const all = [content, ...Object.values(meta)].join('\n');
  // The number of an article alone is no code of a trouble.
  const codes = codesIn(all).union(new Set([codeOf(id)]));
  return { parts: [...new Set(wordsOf(`${id} ${all}`))], codes, whole: fold(all) };
}

/**
 * Where a word is unknown the index falls back to a shorter one (“badge” finds “bad”), and it drops the marks in
 * numbers (“1010” finds “10.1.0”); it says neither.
 */
function isHeld({ parts, codes, whole }: Text, { manner, words, term }: Weighed): boolean {
  if (manner === 'mended') return true;
  if (manner === 'exact') {
    if (!/\d/.test(term)) return true;
    return (
      [...codes].some((code) => words.includes(askedAs(code))) || parts.some((part) => words.includes(part))
    );
  }
  return words.some((word) =>
    isUnspaced(word) ? whole.includes(fold(word)) : parts.some((part) => isSameWord(part, word)),
  );
}

/**
 * True where the page's own language has no good answer: none, only ones that come near, or only ones to
 * words that were mended, since a word nobody writes here may be a good word elsewhere.
 */
export function needsOthers(own: Answers): boolean {
  return !isGood(own) || own.asTyped === 0;
}

/**
 * The answers of another language to show below the own ones. A guess is no reason to read a strange
 * language, and neither is a mended word where the own language has an answer to one.
 */
export function worthShowing(own: Answers, other: Answers): readonly Found[] {
  if (isGood(own) && other.asTyped === 0) return [];
  return other.found.filter(({ sure }) => sure);
}

function isGood({ found }: Answers): boolean {
  return found.some(({ sure }) => sure);
}
