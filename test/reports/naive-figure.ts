/** A figure as the naive judge writes it down. */
export interface Naive {
  readonly name: string;
  readonly part: string | null;
  readonly value: object;
}
export const count = (name: string, amount: number, part: string | null = null): Naive => ({
  name,
  part,
  value: { unit: 'count', amount },
});
export const share = (name: string, counted: number, n: number, part: string | null = null): Naive => ({
  name,
  part,
  value: { unit: 'share', counted, n },
});
