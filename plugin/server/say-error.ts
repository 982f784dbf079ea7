/** What is said of an error: to an operator with its causes, to a stranger nothing. */
import type { Context } from 'hono';
import { withoutTokens } from '../core/secret.ts';
import type { Log } from './deps.ts';

/** An error in one line with its causes: “could not read …” alone does not tell an operator why. */
export function sayError(error: unknown): string {
  if (!(error instanceof Error)) return withoutTokens(String(error));
  const said = withoutTokens(error.message);
  return error.cause === undefined ? said : `${said}: ${sayError(error.cause)}`;
}

/** What a door answers where something broke behind it: the log says what, and whoever asked learns nothing of it. */
export function broken(log: Pick<Log, 'error'>): (error: Error, context: Context) => Response {
  return (error, context) => {
    log.error({ error, path: context.req.path }, `an answer failed: ${sayError(error)}`);
    return context.text('Something broke here. The desk’s log says what.\n', 500);
  };
}
