/** The tickets of the last days, made ready for finding those that tell of the same trouble: word by word, whatever articles there are. */
import type { Counts } from './counts.ts';
import { questionOf, type Ticket } from './entry.ts';
import { holds, type Marks } from './marks.ts';

/** How often each word stands in the text, and those of the title. */
interface Words {
  readonly counts: Counts;
  readonly title: Marks;
}

export interface RecentTickets {
  /** By the ticket’s id, the one that came first at the beginning. */
  readonly tickets: Map<string, Words & { readonly since: number }>;
  /** By the word’s mark: how many tickets hold it. */
  readonly holders: Map<number, number>;
}

export interface Alike {
  readonly id: string;
  /** They say the same; or nearly, which means something where several come at once. */
  readonly isSame: boolean;
}

/** The least cosine of the texts and of the titles. What they come to was measured on real trackers. */
const SAME = 0.7;
const NEARLY = 0.5;

/** With so many more tickets in mind, a word that everybody writes in an outage keeps its weight. */
const OTHERS = 1_000;

export function noTickets(): RecentTickets {
  return { tickets: new Map(), holders: new Map() };
}

/** Changes what is recent in place. */
export function addTicket(
  { tickets, holders }: RecentTickets,
  { id, at, ...ticket }: Ticket & { readonly id: string; readonly at: number },
): void {
  const words = wordsOf(ticket);
  tickets.set(id, { ...words, since: at });
  for (const word of words.counts.marks) holders.set(word, (holders.get(word) ?? 0) + 1);
}

/** Changes what is recent in place. */
export function dropTicket({ tickets, holders }: RecentTickets, id: string): void {
  for (const word of tickets.get(id)?.counts.marks ?? []) {
    const others = (holders.get(word) ?? 1) - 1;
    if (others === 0) holders.delete(word);
    else holders.set(word, others);
  }
  tickets.delete(id);
}

/** The tickets of some time that tell of the same trouble, the newest first. */
export function alikeTo(
  { tickets, holders }: RecentTickets,
  ticket: Ticket,
  { after, before }: { readonly after: number; readonly before: number },
): readonly Alike[] {
  const asks = wordsOf(ticket);
  const rarity = (word: number): number => {
    const having = holders.get(word) ?? 0;
    return Math.log(1 + (OTHERS + tickets.size - having + 0.5) / (having + 0.5));
  };
  const asked = vectorsOf(asks, rarity);
  return [...tickets]
    .filter(([, { since, title }]) => since > after && since < before && sharesWord(asks.title, title))
    .toSorted(([, one], [, other]) => other.since - one.since)
    .flatMap(([id, words]) => {
      const there = vectorsOf(words, rarity);
      const least = Math.min(cosine(asked.text, there.text), cosine(asked.title, there.title));
      return least < NEARLY ? [] : [{ id, isSame: least >= SAME }];
    });
}

function wordsOf(ticket: Ticket): Words {
  const { counts, heads } = questionOf(ticket);
  return { counts, title: heads[0]?.words ?? [] };
}

/** Most titles have no word in common: such tickets are left out at once. */
function sharesWord(one: Marks, other: Marks): boolean {
  return one.some((word) => holds(other, word));
}

type Vector = ReadonlyMap<number, number>;

function vectorsOf({ counts, title }: Words, rarity: (word: number) => number) {
  const { marks, times } = counts;
  const text = marks.map((word, at) => [word, (1 + Math.log(times[at] ?? 0)) * rarity(word)] as const);
  return { text: new Map(text), title: new Map(title.map((word) => [word, rarity(word)])) };
}

function cosine(one: Vector, other: Vector): number {
  let dot = 0;
  for (const [word, weight] of one) dot += weight * (other.get(word) ?? 0);
  const length = lengthOf(one) * lengthOf(other);
  return length === 0 ? 0 : dot / length;
}

function lengthOf(vector: Vector): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight ** 2;
  return Math.sqrt(sum);
}
