/** A share in percent, as people read it. */

/** `96.7 %`; cut, not rounded, so that only what was always kept says 100. A dash where there is nothing to share. */
export function sayShare(share: number | null): string {
  if (share === null) return '–';
  const tenths = Math.floor(share * 1000 + 1e-9);
  return `${(tenths / 10).toFixed(1)} %`;
}
