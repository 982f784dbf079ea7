/** Plays many cases and collects where the product and the naive table differ. */
import { type Disagreement, type Engine, judge, product } from './judge.ts';
import { type Case, randomCase } from './random-case.ts';

export interface Difference extends Disagreement {
  readonly drawn: Case;
}

export interface Played {
  readonly cases: number;
  readonly questions: number;
  /** Calendars that the product refuses, such as a night shift that meets the morning’s. */
  readonly refused: number;
  readonly zones: ReadonlySet<string>;
  readonly differences: readonly Difference[];
}

export interface Plan {
  readonly seed: number;
  readonly first: number;
  /** Cases that are judged; refused ones are drawn anew. */
  readonly cases: number;
}

/** @param tell hears how many cases were judged, after each. */
export function playCases(
  { seed, first, cases }: Plan,
  tell: (judged: number) => void = () => undefined,
  engine: Engine = product,
): Played {
  const zones = new Set<string>();
  const differences: Difference[] = [];
  let questions = 0;
  let refused = 0;
  for (let done = 0; done < cases; ) {
    const drawn = randomCase(seed, first + done + refused);
    const judged = judge(drawn, engine);
    if (judged === null) {
      refused += 1;
      continue;
    }
    done += 1;
    questions += judged.questions;
    zones.add(drawn.written.timezone);
    differences.push(...judged.disagreements.map((one) => ({ ...one, drawn })));
    tell(done);
  }
  return { cases, questions, refused, zones, differences };
}

/** All that somebody needs to see it again. */
export function sayDifference({ drawn, question, product: ours, naive }: Difference): string {
  const calendar = JSON.stringify(drawn.written);
  return `case ${drawn.number}: ${question}: the product says ${say(ours)}, the minutes say ${say(naive)}\n  ${calendar}`;
}

/** Instants are told apart from lengths by their size: every window lies after 1980. */
function say(answer: number | boolean): string {
  return typeof answer === 'number' && answer > 3e11 ? new Date(answer).toISOString() : String(answer);
}
