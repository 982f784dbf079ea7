/** Groups reports that tell of the same trouble, with the words that they share: nobody has to have named the trouble before. */

import { evidenceOf, probabilityOf } from '../confidence.ts';
import type { Entry, Ticket } from '../entry.ts';
import { asked, featuresOf } from '../features.ts';
import { indexArticles, type MatchIndex, putArticle, rarityOf, slotIn } from '../index.ts';
import { type Marks, marksInBoth } from '../marks.ts';
import { confidence, trees } from '../model.ts';
import { sumOfTrees } from '../trees.ts';
import { commonPart, isAlike, type Part, phraseOf } from './common-part.ts';
import { linked } from './linkage.ts';

export interface Report extends Ticket {
  readonly id: string;
}

export interface Cluster {
  /** Ids, in the order in which the reports were given. */
  readonly members: readonly string[];
  /** The words that most of them share and that say the most, as one of them writes them. */
  readonly phrase: string;
  /** The terms that most of them share. */
  readonly terms: Marks;
}

/** In characters. What the trouble is stands in the beginning; more of it made the groups worse. */
const LONGEST = 500;
/** With how many others a report is compared, and by how many of its rarest terms they are found. */
const NEIGHBOURS = 8;
const TERMS = 16;
/** How many holders of a term are looked at before and after a report: what a thousand report in a week is found in pieces, which are put together in the end. */
const AROUND = 100;
/** How probable it is, on average over the pairs of a group, that both tell of the same; measured by `evaluate`. */
const TOGETHER = 0.15;

/** As if so many reports of other things stood beside them: what half a desk reports is still rare among all that people report. */
const ELSEWHERE = 1_000;

/** Groups of at least so many, the largest first. */
export function clustersOf(reports: readonly Report[], least: number): readonly Cluster[] {
  const steps = clustering(reports, least);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same step by step, for whoever has other things to do meanwhile: ten thousand reports take some seconds. */
export function* clustering(
  reports: readonly Report[],
  least: number,
): Generator<undefined, readonly Cluster[]> {
  const index = indexArticles([]);
  const copies = Map.groupBy(reports.map(cut), ({ title, body }) => `${title}\n${body}`);
  const groups = [...copies.values()];
  for (const [{ id, title, body } = noReport] of groups) {
    putArticle(index, { id, fields: { title, body } });
    yield;
  }
  index.lengths.entries += ELSEWHERE;
  const pairs = new Map<string, number>();
  for (const [slot, entry] of index.slots.entries()) {
    for (const [other, probability] of entry === null ? [] : neighboursOf(index, entry, slot)) {
      const key = slot < other ? `${slot} ${other}` : `${other} ${slot}`;
      // Each of two is asked about the other, and their answers count half.
      pairs.set(key, (pairs.get(key) ?? 0) + probability / 2);
    }
    yield;
  }
  const order = new Map(reports.map(({ id }, at) => [id, at]));
  const rarity = (term: number): number => rarityOf(index, term);
  return partsOf(linked(groups.length, pairs, TOGETHER), groups, index)
    .filter(({ members }) => members.length >= least)
    .flatMap(({ members, part }) => {
      const inOrder = members.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
      const phrase = phraseOf(inOrder.slice(0, ASKED), part, rarity);
      return phrase === null ? [] : [{ members: inOrder.map(({ id }) => id), phrase, terms: part.terms }];
    })
    .toSorted((one, other) => other.members.length - one.members.length);
}

/** How many of a group’s reports are asked for its phrase. */
const ASKED = 20;
const noReport: Report = { id: '', title: '', body: '' };

function cut({ id, title, body }: Report): Report {
  return { id, title, body: body.slice(0, LONGEST) };
}

/** The reports that share the rarest terms with this one, by slot, with the probability that they tell of the same. */
function neighboursOf(index: MatchIndex, entry: Entry, slot: number): readonly (readonly [number, number])[] {
  const { marks, times } = entry.counts;
  const isShared = (term: number): boolean => (index.holders.get(term)?.length ?? 0) > 1;
  const shared = marks.filter(isShared);
  // What nobody else has is no part of what it asks for: as of a ticket that is no article itself.
  const counts = { marks: shared, times: times.filter((_, at) => isShared(marks[at] ?? 0)) };
  const question = { ...entry, counts, text: '', terms: [] };
  const rarest = shared
    .map((term) => ({ term, rarity: rarityOf(index, term) }))
    .sort((one, other) => other.rarity - one.rarity || one.term - other.term);
  const scores = new Map<number, number>();
  for (const { term, rarity } of rarest.slice(0, TERMS)) {
    for (const other of near(index.holders.get(term) ?? [], slot))
      scores.set(other, (scores.get(other) ?? 0) + rarity);
  }
  const whole = rarest.slice(0, TERMS).reduce((sum, { rarity }) => sum + rarity, 0);
  const best = [...scores]
    .sort(([one, score], [other, otherScore]) => otherScore - score || one - other)
    .slice(0, NEIGHBOURS);
  const ask = asked(index, question, (best[0]?.[1] ?? 0) / whole);
  return best.flatMap(([other, score]) => {
    const candidate = index.slots[other];
    if (candidate === null || candidate === undefined) return [];
    const features = featuresOf(index, ask, { entry: candidate, score: score / whole });
    const sum = sumOfTrees(trees, features);
    const evidence = evidenceOf({ sum, lead: 0, features, articles: index.lengths.entries });
    const probability = probabilityOf(evidence, confidence, 0);
    return [[other, Math.max(probability, sameness(entry, candidate))] as const];
  });
}

/** Of the terms of two reports the share that both have (Dice), above a half: an outage is told in nearly the same words, and the rare ones in them are names. */
function sameness(one: Entry, other: Entry): number {
  const [own, theirs] = [one.counts.marks, other.counts.marks];
  return Math.max(0, (4 * marksInBoth(own, theirs).length) / (own.length + theirs.length) - 1);
}

/** Of the holders of a term, which stand in the order of the reports, those around one of them. */
function near(holders: readonly number[], slot: number): readonly number[] {
  let low = 0;
  for (let high = holders.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (slotIn(holders[middle] ?? 0) < slot) low = middle + 1;
    else high = middle;
  }
  return holders
    .slice(Math.max(0, low - AROUND), low + AROUND + 1)
    .map(slotIn)
    .filter((other) => other !== slot);
}

/** The groups of slots with their reports and what these have in common; those that have the same in common are one. */
function partsOf(
  linkedSlots: readonly (readonly number[])[],
  groups: readonly (readonly Report[])[],
  { slots }: MatchIndex,
): readonly { readonly members: readonly Report[]; readonly part: Part }[] {
  const all = linkedSlots
    .map((own) => ({
      own,
      members: own.flatMap((slot) => groups[slot] ?? []),
    }))
    .filter(({ members }) => members.length > 1)
    .map(({ own, members }) => ({ own, members, part: commonPart(own.flatMap((slot) => slots[slot] ?? [])) }))
    .filter(({ part }) => part.terms.length > 1);
  const joined: { own: readonly number[]; members: readonly Report[]; part: Part }[] = [];
  for (const one of all.toSorted((a, b) => b.members.length - a.members.length)) {
    const at = joined.findIndex(({ part }) => isAlike(part, one.part));
    const other = joined[at];
    if (other === undefined) joined.push(one);
    else joined[at] = { ...other, members: [...other.members, ...one.members] };
  }
  return joined;
}
