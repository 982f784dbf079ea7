/** How well a matcher finds the right article, and how well it knows when it has: from its answers to tickets that people have judged. */

/** What a matcher said of a ticket. */
export interface Answer {
  /** The place of the first right article, counted from 1; 0 where none was found, null where no article answers the ticket. */
  readonly place: number | null;
  /** How sure the matcher was of its first article; of any scale, higher is surer. Null where it found nothing. */
  readonly sureness: number | null;
  readonly firstIsRight: boolean;
}

/** Shares from 0 to 1. */
export interface Evaluation {
  /** Tickets that an article answers, and all that were asked. */
  readonly answered: number;
  readonly asked: number;
  /** Mean of 1 ÷ place, of the first ten places. */
  readonly mrr10: number;
  /** The right article among the first so many; of the answered tickets. */
  readonly r1: number;
  readonly r3: number;
  readonly r5: number;
  readonly r10: number;
  /** How often a first article that is right is surer than one that is not; 0.5 is chance. */
  readonly auc: number;
  /** The greatest share of all tickets that could be answered, the surest first, with so many right. */
  readonly coverageAtPrecision80: number;
  readonly coverageAtPrecision90: number;
}

export function evaluationOf(answers: readonly Answer[]): Evaluation {
  const places = answers.flatMap(({ place }) => place ?? []);
  const within = (most: number) => shareOf(places, (place) => place > 0 && place <= most);
  return {
    answered: places.length,
    asked: answers.length,
    mrr10: mean(places.map((place) => (place > 0 && place <= 10 ? 1 / place : 0))),
    r1: within(1),
    r3: within(3),
    r5: within(5),
    r10: within(10),
    auc: aucOf(answers),
    coverageAtPrecision80: coverageAt(answers, 0.8),
    coverageAtPrecision90: coverageAt(answers, 0.9),
  };
}

/** Ties count half (Mann and Whitney). */
function aucOf(answers: readonly Answer[]): number {
  const sure = (right: boolean) =>
    answers.flatMap(({ firstIsRight, sureness }) => (firstIsRight === right ? (sureness ?? -Infinity) : []));
  const wrong = sure(false).toSorted((one, other) => one - other);
  const wins = sure(true).map((one) => {
    const below = wrong.filter((other) => other < one).length;
    const equal = wrong.filter((other) => other === one).length;
    return below + equal / 2;
  });
  return wins.length === 0 || wrong.length === 0 ? 0.5 : mean(wins) / wrong.length;
}

/** Tickets that are equally sure are answered together or not at all. */
function coverageAt(answers: readonly Answer[], precision: number): number {
  const said = answers
    .filter(({ sureness }) => sureness !== null)
    .toSorted((one, other) => (other.sureness ?? 0) - (one.sureness ?? 0));
  let right = 0;
  let most = 0;
  for (const [at, { firstIsRight, sureness }] of said.entries()) {
    right += Number(firstIsRight);
    const isTied = said[at + 1]?.sureness === sureness;
    if (!isTied && right / (at + 1) >= precision) most = at + 1;
  }
  return answers.length === 0 ? 0 : most / answers.length;
}

/** What was said with about the same probability, and how often it was right. */
export interface ReliabilityBin {
  /** The least probability of the bin; it is a tenth wide. */
  readonly from: number;
  readonly count: number;
  readonly said: number;
  readonly right: number;
}

/** Of answers whose sureness is a probability: ten bins, the empty ones left out. */
export function reliabilityOf(answers: readonly Answer[]): readonly ReliabilityBin[] {
  const bins = Map.groupBy(
    answers.flatMap(({ sureness, firstIsRight }) => (sureness === null ? [] : { sureness, firstIsRight })),
    ({ sureness }) => Math.min(9, Math.floor(sureness * 10)),
  );
  return [...bins]
    .toSorted(([one], [other]) => one - other)
    .map(([tenth, said]) => ({
      from: tenth / 10,
      count: said.length,
      said: mean(said.map(({ sureness }) => sureness)),
      right: shareOf(said, ({ firstIsRight }) => firstIsRight),
    }));
}

/** How many tickets would be answered from this sureness on, and how many of them rightly: shares from 0 to 1. */
export function shownFrom(answers: readonly Answer[], least: number) {
  const shown = answers.filter(({ sureness }) => sureness !== null && sureness >= least);
  return {
    shown: answers.length === 0 ? 0 : shown.length / answers.length,
    right: shareOf(shown, ({ firstIsRight }) => firstIsRight),
  };
}

function shareOf<Of>(all: readonly Of[], is: (one: Of) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
