/** Which message types a subscriber hears: names in which `*` stands for anything, like `sla.*`. */

/** True when one of the patterns fits the whole type. */
export function hears(patterns: readonly string[], type: string): boolean {
  return patterns.some((pattern) => fits(pattern, type));
}

function fits(pattern: string, type: string): boolean {
  const literals = pattern.split('*').map((text) => RegExp.escape(text));
  return new RegExp(`^${literals.join('.*')}$`).test(type);
}
