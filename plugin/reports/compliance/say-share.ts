/** A share in percent, as people read it. */

/** `96.7 %`, rounded; but only what was always kept says 100. A dash where there is nothing to share. */
export function sayShare(share: number | null): string {
  if (share === null) return '–';
  return `${(Math.min(rounded(share * 1000), share < 1 ? 999 : 1000) / 10).toFixed(1)} %`;
}

/** `42 %`, in whole percent, of work that goes on: only what is done says 100. */
export function sayProgress(share: number): string {
  return `${Math.min(rounded(share * 100), share < 1 ? 99 : 100)} %`;
}

/** Half is rounded up, also where the machine’s fractions lie a trace below it. */
function rounded(number: number): number {
  return Math.round(number + 1e-9);
}
