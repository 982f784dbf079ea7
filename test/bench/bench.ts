/** The shape of a bench: what it measures, against whom, and what it reports. */

/** One goal of the house, measured in this run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peerName: string;
  /** The peer’s value in the same unit, measured in the same run. */
  readonly peer: number;
  /** How the two compare; which way round, the goal says. */
  readonly ratio: number;
  readonly goal: string;
  readonly met: boolean;
}

/** Rows for people, under one headline. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Report {
  /** Sizes, seeds and versions: what somebody needs to repeat it. */
  readonly setting: Readonly<Record<string, string | number>>;
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  /** Whatever else was measured, for machines. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Bench {
  readonly name: string;
  /** One sentence for the help. */
  readonly does: string;
  /** Names of the packages under test/bench that it is measured against. */
  readonly peers: readonly string[];
  /** What may be given as `--name value`, with its default. */
  readonly flags: Readonly<Record<string, string>>;
  /** `tell` is for progress, never for results. */
  run(flags: Readonly<Record<string, string>>, tell: (line: string) => void): Promise<Report>;
}

/** A goal of being at least so many times as fast as the peer. */
export function atLeast(goal: number, { name, unit, value, peerName, peer }: Measured): Figure {
  const ratio = peer / value;
  return { name, value, unit, peerName, peer, ratio, goal: `≥ ${goal} × as fast`, met: ratio >= goal };
}

/** A goal of costing at most so many times what the peer costs. */
export function atMost(goal: number, { name, unit, value, peerName, peer }: Measured): Figure {
  const ratio = value / peer;
  return { name, value, unit, peerName, peer, ratio, goal: `≤ ${goal} × the cost`, met: ratio <= goal };
}

type Measured = Pick<Figure, 'name' | 'unit' | 'value' | 'peerName' | 'peer'>;
