/** The known articles, made ready for comparing tickets with them; single ones come and go, and it learns from tickets. */
import { type Entry, entryOfArticle, entryOfTicket, type Matchable, type Ticket } from './entry.ts';
import { type ListedCodes, listCodes, unlistCodes } from './quoted-codes.ts';

/** That an entry holds a term, and how often. */
export interface Holding {
  readonly slot: number;
  readonly inHeads: number;
  readonly inBody: number;
}

export interface MatchIndex {
  /** By the article’s id: the article first, then the tickets that people have said it answers. */
  readonly entries: Map<string, Entry[]>;
  /** By slot, which an entry keeps as long as it is here; null for those that left. */
  readonly slots: (Entry | null)[];
  /** By term. */
  readonly holders: Map<string, Holding[]>;
  /** The codes and messages that articles list. */
  readonly codes: ListedCodes;
  /** Of all entries together, in terms. */
  readonly lengths: { entries: number; heads: number; bodies: number };
}

/** How many confirmed tickets are kept for an article; the oldest makes room. */
const REMEMBERED = 20;

export function indexArticles(articles: readonly Matchable[]): MatchIndex {
  const index: MatchIndex = {
    entries: new Map(),
    slots: [],
    holders: new Map(),
    codes: new Map(),
    lengths: { entries: 0, heads: 0, bodies: 0 },
  };
  for (const article of articles) putArticle(index, article);
  return index;
}

/** Adds it, or takes its new text for the old one; the tickets it answered stay. Changes the index in place. */
export function putArticle(index: MatchIndex, article: Matchable): void {
  const { id } = article;
  const [before, ...remembered] = index.entries.get(id) ?? [];
  if (before !== undefined) dropEntry(index, before);
  unlistCodes(index.codes, id);
  listCodes(index.codes, id, article.fields.codes ?? []);
  const entry = entryOfArticle(article);
  index.entries.set(id, [entry, ...remembered]);
  addEntry(index, entry);
}

/** Takes the article out, with what was learned of it. Changes the index in place. */
export function dropArticle(index: MatchIndex, id: string): void {
  for (const entry of index.entries.get(id) ?? []) dropEntry(index, entry);
  index.entries.delete(id);
  unlistCodes(index.codes, id);
}

/** People have said that this article answers the ticket: others like it will find it. Changes the index in place. */
export function remember(index: MatchIndex, id: string, ticket: Ticket): void {
  const entries = index.entries.get(id);
  if (entries === undefined) return;
  const entry = entryOfTicket(id, ticket);
  entries.push(entry);
  addEntry(index, entry);
  if (entries.length <= REMEMBERED + 1) return;
  for (const oldest of entries.splice(1, 1)) dropEntry(index, oldest);
}

function addEntry({ slots, holders, lengths }: MatchIndex, entry: Entry): void {
  const slot = slots.push(entry) - 1;
  for (const [term, count] of entry.counts) {
    const inHeads = entry.headCounts.get(term) ?? 0;
    const holding = { slot, inHeads, inBody: count - inHeads };
    const others = holders.get(term);
    if (others === undefined) holders.set(term, [holding]);
    else others.push(holding);
  }
  lengths.entries += 1;
  lengths.heads += entry.headLength;
  lengths.bodies += entry.bodyLength;
}

function dropEntry({ slots, holders, lengths }: MatchIndex, entry: Entry): void {
  const slot = slots.indexOf(entry);
  slots[slot] = null;
  for (const term of entry.counts.keys()) {
    const others = (holders.get(term) ?? []).filter((other) => other.slot !== slot);
    if (others.length === 0) holders.delete(term);
    else holders.set(term, others);
  }
  lengths.entries -= 1;
  lengths.heads -= entry.headLength;
  lengths.bodies -= entry.bodyLength;
}

/** The probabilistic inverse document frequency, kept above 0 (Robertson and Zaragoza, 2009). */
export function rarityOf({ holders, lengths }: MatchIndex, term: string): number {
  const having = holders.get(term)?.length ?? 0;
  return Math.log(1 + (lengths.entries - having + 0.5) / (having + 0.5));
}
