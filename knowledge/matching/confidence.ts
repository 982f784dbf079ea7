/** How likely a candidate answers the ticket: the ranking’s sum made into a probability, and fitted to a desk by what its people say. */
import { featureNames } from './features.ts';

/** Of a logistic regression, in the order of the evidence. */
export interface Confidence {
  readonly constant: number;
  readonly weights: readonly number[];
}

interface Evidence {
  /** Of the trees. */
  readonly sum: number;
  /** Over the best other article of this ticket; negative for all but the first. */
  readonly lead: number;
  /** In the order of their names. */
  readonly features: readonly number[];
  /** How many articles there were to choose from: among many, one that looks right is found by chance. */
  readonly articles: number;
}

/** Which features speak for themselves beside the sum. */
const speaking = ['score', 'titleInHead', 'headInTicket', 'cosine'] as const;

/** Nothing was learned of smaller bases than this. */
const FEWEST = 30;

/** A desk’s own experience, added to the log-odds: 0 as long as it has none. */
export type Shift = number;

export function evidenceOf({ sum, lead, features, articles }: Evidence): readonly number[] {
  const own = speaking.map((name) => features[featureNames.indexOf(name)] ?? 0);
  return [sum, lead, ...own, Math.log10(Math.max(FEWEST, articles))];
}

/** From 0 to 1. */
export function probabilityOf(
  evidence: readonly number[],
  { constant, weights }: Confidence,
  shift: Shift,
): number {
  const odds = weights.reduce((total, weight, at) => total + weight * (evidence[at] ?? 0), constant);
  return 1 / (1 + Math.exp(-odds - shift));
}

/** What the matcher said of an article that people then took or turned down. */
export interface Decision {
  readonly probability: number;
  readonly right: boolean;
}

/** How far a desk’s experience is believed before there is much of it: the standard deviation of the shift, in log-odds. */
const BELIEF = 1;

/**
 * The most probable shift after these decisions, if it is 0 before any of them (Newton’s method; ten steps are more than
 * enough for one number). Ten of ten right raise what is shown; ten of ten wrong silence it.
 */
export function shiftFrom(decisions: readonly Decision[]): Shift {
  let shift = 0;
  for (let step = 0; step < 10; step += 1) {
    let slope = -shift / BELIEF ** 2;
    let curve = 1 / BELIEF ** 2;
    for (const { probability, right } of decisions) {
      const sure = Math.min(0.999, Math.max(0.001, probability));
      const now = 1 / (1 + Math.exp(-Math.log(sure / (1 - sure)) - shift));
      slope += Number(right) - now;
      curve += now * (1 - now);
    }
    shift += slope / curve;
  }
  return shift;
}
