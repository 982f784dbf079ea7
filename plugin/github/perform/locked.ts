/** A conversation that somebody has locked: GitHub refuses the App’s words there, and waiting changes nothing. */
import { statusOf } from '../status.ts';

/** Whatever the refusal was wrapped into on its way. */
export function isLocked(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (statusOf(error) === 403 && /\block(ed)?\b/i.test(error.message)) return true;
  return error.cause !== undefined && isLocked(error.cause);
}

/** Does what can do without it where the conversation is locked. False: it was left undone. */
export async function unlessLocked(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (!isLocked(error)) throw error;
    return false;
  }
}
