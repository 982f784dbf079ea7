/** Why GitHub may refuse a write for good: the issue is locked, or the App may not go there. */
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

/** Somebody may have deleted what it is about: then there is nothing to be done. */
export async function unlessGone(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (statusOf(error) !== 404 && statusOf(error) !== 410) throw error;
  }
}

/** The App may not write into a repository that the policy names: trying again changes nothing, people must. */
export class NoEntry extends Error {
  override readonly name = 'NoEntry';
}

/** Runs the call; where GitHub shuts the App out, throws NoEntry in words for whoever can let it in. */
export async function entering<T>(office: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    if (!isShutOut(cause)) throw cause;
    const how = 'Install it there, switch its issues on, or correct the name in the policy; then replay this';
    throw new NoEntry(`The App may not write into the back office ${office}. ${how}`, { cause });
  }
}

/** GitHub hides what it does not show: a 404. Its 403 may also mean “slower”, which is no closed door. */
function isShutOut(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 404 || status === 410) return true;
  return status === 403 && error instanceof Error && !/rate limit/i.test(error.message);
}
