/** The log of a desk whose lines nobody reads. */
import type { Log } from '../plugin/server/deps.ts';

export const quietLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
