/** Reads what stands after the name of a bench: `--json`, and its own `--flag value`. */

export interface Asked {
  readonly json: boolean;
  readonly flags: Readonly<Record<string, string>>;
}

/** Defaults stand where nothing is given. */
export function readFlags(
  words: readonly string[],
  defaults: Readonly<Record<string, string>>,
): Asked | { readonly refused: string } {
  const given: Record<string, string> = {};
  const rest = words.filter((word) => word !== '--json');
  for (let at = 0; at < rest.length; at += 2) {
    const name = (rest[at] ?? '').replace(/^--/, '');
    const value = rest[at + 1];
    if (!Object.hasOwn(defaults, name) || value === undefined)
      return { refused: `“${rest[at]}” is no flag with a value here. Known: ${known(defaults)}.` };
    given[name] = value;
  }
  return { json: rest.length < words.length, flags: { ...defaults, ...given } };
}

function known(defaults: Readonly<Record<string, string>>): string {
  return ['--json', ...Object.keys(defaults).map((name) => `--${name}`)].join(', ');
}
