/** GitHub’s tokens grow old at once: what would happen some seconds later happens now. */
import { onTestFinished, vi } from 'vitest';

/** For so long Octokit takes a refused token for one that GitHub does not know everywhere yet, and waits and tries again. */
const NEW = 5_000;

/** Moves this machine’s date, until the test ends, so far that the tokens made before are believed to be refused. */
export function letTokensAge(): void {
  const { now } = Date;
  const later = (): number => now() + NEW;
  vi.stubGlobal(
    'Date',
    new Proxy(Date, {
      construct: (date, given: readonly unknown[]) =>
        Reflect.construct(date, given.length === 0 ? [later()] : given),
      get: (date, name) => (name === 'now' ? later : Reflect.get(date, name)),
    }),
  );
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
}
