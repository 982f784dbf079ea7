/** The known articles, made ready for comparing tickets with them; single ones come and go, and it learns from tickets. */
import { timesOf } from './counts.ts';
import { type Entry, entryOfArticle, entryOfTicket, type JudgedTicket, type Matchable } from './entry.ts';
import { type ListedCodes, listCodes, unlistCodes } from './quoted-codes.ts';

/** That an entry holds a term, and how often, in one number: there are a hundred for each entry, and an object takes six times the room. */
type Holding = number;

/** What stands in a text more often than this counts as often as this. */
const MOST_TIMES = 2 ** 13 - 1;

function holdingOf(slot: number, inHeads: number, inBody: number): Holding {
  const heads = slot * (MOST_TIMES + 1) + Math.min(inHeads, MOST_TIMES);
  return heads * (MOST_TIMES + 1) + Math.min(inBody, MOST_TIMES);
}

export function slotIn(holding: Holding): number {
  return Math.floor(holding / (MOST_TIMES + 1) ** 2);
}

export function timesInHeads(holding: Holding): number {
  return Math.floor(holding / (MOST_TIMES + 1)) % (MOST_TIMES + 1);
}

export function timesInBody(holding: Holding): number {
  return holding % (MOST_TIMES + 1);
}

export interface MatchIndex {
  /** By the article’s id; and what tickets have taught of it, where any has. */
  readonly entries: Map<string, Entry>;
  readonly learned: Map<string, Learned>;
  /** By slot, which an entry keeps as long as it is here; null for those that left, whose slots are free. */
  readonly slots: (Entry | null)[];
  readonly slotOf: Map<Entry, number>;
  readonly free: number[];
  /** By the term’s mark. */
  readonly holders: Map<number, Holding[]>;
  /** The codes and messages that articles list. */
  readonly codes: ListedCodes;
  /** Of all entries together, in terms. */
  readonly lengths: { entries: number; heads: number; bodies: number };
}

/** The tickets that people have said an article answers, and those that it does not, by their id. */
interface Learned {
  readonly answered: Map<string, Entry>;
  /** They are found by nobody: only what is found is compared with them. */
  readonly unanswered: Map<string, Entry>;
}

/** How many tickets that it answers are kept for an article, and how many that it does not; the oldest makes room. */
export const REMEMBERED = 20;

export function indexArticles(articles: readonly Matchable[]): MatchIndex {
  const index: MatchIndex = {
    entries: new Map(),
    learned: new Map(),
    slots: [],
    slotOf: new Map(),
    free: [],
    holders: new Map(),
    codes: new Map(),
    lengths: { entries: 0, heads: 0, bodies: 0 },
  };
  for (const article of articles) putArticle(index, article);
  return index;
}

/** Adds it, or takes its new text for the old one; what tickets have taught stays. Changes the index in place. */
export function putArticle(index: MatchIndex, article: Matchable): void {
  const { id } = article;
  const before = index.entries.get(id);
  if (before !== undefined) dropEntry(index, before);
  unlistCodes(index.codes, id);
  listCodes(index.codes, id, article.fields.codes ?? []);
  const entry = entryOfArticle(article);
  index.entries.set(id, entry);
  addEntry(index, entry);
}

/** Takes the article out, with what was learned of it. Changes the index in place. */
export function dropArticle(index: MatchIndex, id: string): void {
  const article = index.entries.get(id);
  if (article === undefined) return;
  const answered = index.learned.get(id)?.answered.values() ?? [];
  for (const entry of [article, ...answered]) dropEntry(index, entry);
  index.entries.delete(id);
  index.learned.delete(id);
  unlistCodes(index.codes, id);
}

/**
 * People have said whether this article answers the ticket: others like it will find it, or will not. What was said of the
 * same ticket before is taken back. Changes the index in place.
 */
export function remember(index: MatchIndex, article: string, ticket: JudgedTicket): void {
  if (!index.entries.has(article)) return;
  forget(index, article, ticket.id);
  const entry = entryOfTicket(article, ticket);
  const learned = index.learned.get(article) ?? { answered: new Map(), unanswered: new Map() };
  index.learned.set(article, learned);
  const alike = ticket.fits ? learned.answered : learned.unanswered;
  alike.set(ticket.id, entry);
  if (ticket.fits) addEntry(index, entry);
  if (alike.size <= REMEMBERED) return;
  const [oldest] = [...alike].toSorted(([, one], [, other]) => one.since - other.since);
  if (oldest !== undefined) forget(index, article, oldest[0]);
}

/** What was said of the ticket counts no more. Changes the index in place. */
export function forget(index: MatchIndex, article: string, ticket: string): void {
  const learned = index.learned.get(article);
  const entry = learned?.answered.get(ticket);
  if (entry !== undefined) dropEntry(index, entry);
  learned?.answered.delete(ticket);
  learned?.unanswered.delete(ticket);
}

function addEntry({ slots, slotOf, free, holders, lengths }: MatchIndex, entry: Entry): void {
  const slot = free.pop() ?? slots.length;
  slots[slot] = entry;
  slotOf.set(entry, slot);
  const { marks, times } = entry.counts;
  for (const [at, term] of marks.entries()) {
    const inHeads = timesOf(entry.headCounts, term);
    const holding = holdingOf(slot, inHeads, (times[at] ?? 0) - inHeads);
    const others = holders.get(term);
    if (others === undefined) holders.set(term, [holding]);
    else others.push(holding);
  }
  lengths.entries += 1;
  lengths.heads += entry.headLength;
  lengths.bodies += entry.bodyLength;
}

function dropEntry({ slots, slotOf, free, holders, lengths }: MatchIndex, entry: Entry): void {
  const slot = slotOf.get(entry);
  if (slot === undefined) return;
  slots[slot] = null;
  slotOf.delete(entry);
  free.push(slot);
  for (const term of entry.counts.marks) {
    const others = (holders.get(term) ?? []).filter((other) => slotIn(other) !== slot);
    if (others.length === 0) holders.delete(term);
    else holders.set(term, others);
  }
  lengths.entries -= 1;
  lengths.heads -= entry.headLength;
  lengths.bodies -= entry.bodyLength;
}

/** The probabilistic inverse document frequency, kept above 0 (Robertson and Zaragoza, 2009). */
export function rarityOf({ holders, lengths }: MatchIndex, term: number): number {
  const having = holders.get(term)?.length ?? 0;
  return Math.log(1 + (lengths.entries - having + 0.5) / (having + 0.5));
}
