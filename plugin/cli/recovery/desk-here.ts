/** The desk whose settings are in the environment, opened for one deed while it does not run. */
import { machineClock } from '../../clock.ts';
import { type Config, readConfig } from '../../config.ts';
import type { Deps, Log } from '../../server/deps.ts';
import { sayError } from '../../server/say-error.ts';

type Here<T> = { readonly answer: T } | { readonly refused: readonly string[] };

/** What the deed makes of it, or why the desk cannot be opened, in sentences for the operator. */
export async function withDeskHere<T>(work: (deps: Deps, config: Config) => Promise<T>): Promise<Here<T>> {
  const read = readConfig();
  if ('problems' in read)
    return { refused: [...read.problems, 'Run this with the same settings as the desk itself.'] };
  // Most of the code, which other verbs do without.
  const { openDesk } = await import('../../start.ts');
  let desk: Awaited<ReturnType<typeof openDesk>>;
  try {
    desk = await openDesk(read.config, machineClock, errorsOnly);
  } catch (error) {
    return { refused: [`The database cannot be opened: ${sayError(error)}`] };
  }
  try {
    return { answer: await work(desk.deps, read.config) };
  } finally {
    await desk.close();
  }
}

/** Beside the answer, so that JSON stays JSON. */
const errorsOnly: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (_facts, message) => console.error(message),
};
