/** The three support tiers: who works on a ticket now, never who answers for it. */

export const tiers = [1, 2, 3] as const;
export type Tier = (typeof tiers)[number];

/** Reads `1`, `2`, `3`, `level 2`, `tier 3` or `L1`; null for anything else. */
export function parseTier(text: string): Tier | null {
  const digit = /^(?:level|tier|l)?\s*([123])$/i.exec(text.trim())?.[1];
  return tiers.find((tier) => String(tier) === digit) ?? null;
}
