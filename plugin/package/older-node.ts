/** What the desk needs of Node, and what an older one is given instead. */

/** The oldest that can run anything of it. */
const OLDEST = 20;

/** Whether this Node is too old for all of it: a sentence for whoever started it; null where it is not. */
export function whyTooOld(version: string = process.versions.node): string | null {
  if (Number(version.split('.')[0]) >= OLDEST) return null;
  return `Tierline needs Node ${OLDEST} or newer, and this is Node ${version}. Install the current one from https://nodejs.org, and run this again.`;
}

const experimental = 'SQLite is an experimental feature';

/** Gives an older Node the parts of the language that it lacks; from 26 on there is nothing to do. */
export async function prepare(): Promise<void> {
  if (!('escape' in RegExp && 'fromAsync' in Array && 'parse' in URL && 'asyncDispose' in Symbol))
    await import('./language.ts');
  // Node says so at each start, and who runs a desk can do nothing about it: all that the desk uses is tried on these versions.
  process.emitWarning = new Proxy(process.emitWarning, {
    apply: (emit, self, said) =>
      String(said[0]).startsWith(experimental) ? undefined : Reflect.apply(emit, self, said),
  });
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}
