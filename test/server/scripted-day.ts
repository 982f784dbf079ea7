/** A short day of people at the desk, written down so that it can be played again with the post in disorder. */
import fc from 'fast-check';

/** What somebody does on GitHub; labels and buttons are used once a day, so that the day is the same however the bot lags. */
export type Act =
  | { readonly does: 'comment'; readonly by: string; readonly text: string }
  | { readonly does: 'edit-last-comment'; readonly by: string; readonly adding: string }
  | { readonly does: 'label'; readonly by: string; readonly label: string }
  | { readonly does: 'assign'; readonly by: string; readonly whom: string }
  | { readonly does: 'retitle'; readonly by: string; readonly title: string }
  | { readonly does: 'close'; readonly by: string; readonly reason: 'completed' | 'not_planned' };

export interface Step {
  /** Seconds since the step before. */
  readonly after: number;
  readonly act: Act;
}

const comments: readonly (readonly [string, string])[] = [
  ['lena', 'I am on it.\n\n/take'],
  ['lena', 'I am looking at it.'],
  ['lena', '/wait user please send the log'],
  ['rita', 'Here is the log: it says error 809.'],
  ['lena', '/priority P1'],
  ['lena', 'Restarted the gateway.\n\n/escalate a restart changed nothing'],
  ['omar', '/take'],
  ['omar', '/escalate the tunnel code drops packets'],
  ['omar', '/deescalate it is the router'],
  ['lena', '/known KE-0001'],
  ['rita', '/not-known KE-0001'],
  ['lena', '/wait vendor ordered a router'],
  ['omar', '/resume'],
  ['lena', '/solved switched the client to TCP'],
  ['rita', 'thanks!'],
  ['rita', 'It happens again, please look.'],
  ['rita', '/confirm\n/rate 4 quick'],
  ['rita', '/reopen it is back'],
  ['ravi', 'I have the same problem.'],
  ['ravi', '/take'],
  ['sven', '/priority P3'],
];

const comment = fc.constantFrom(...comments).map(([by, text]): Act => ({ does: 'comment', by, text }));
const edit = fc
  .constantFrom<readonly [string, string]>(['lena', '/priority P2'], ['rita', 'And it is urgent.'])
  .map(([by, adding]): Act => ({ does: 'edit-last-comment', by, adding }));
const once: readonly Act[] = [
  { does: 'label', by: 'lena', label: 'priority: P4' },
  { does: 'label', by: 'omar', label: 'waiting: parts' },
  { does: 'label', by: 'lena', label: 'kind: request' },
  { does: 'assign', by: 'lena', whom: 'mia' },
  { does: 'retitle', by: 'rita', title: 'VPN is down again' },
  { does: 'close', by: 'lena', reason: 'completed' },
  { does: 'close', by: 'rita', reason: 'not_planned' },
];

/** Seconds are odd on purpose: nothing that people do falls on the instant of a clock. */
const gap = fc.integer({ min: 1, max: 90 }).map((minutes) => minutes * 60 + 7);

export const scriptedDay: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 6, arbitrary: comment }, { weight: 1, arbitrary: edit }), {
      minLength: 3,
      maxLength: 9,
    }),
    fc.subarray([...once], { maxLength: 3 }),
    fc.infiniteStream(gap),
    fc.integer({ min: 0, max: 1_000 }),
  )
  .map(([said, done, gaps, mix]) =>
    beforeItsEnd(mixed(onlyOneClosing(done), said, mix)).map(
      (act): Step => ({ act, after: gaps.next().value ?? 60 }),
    ),
  );

/** GitHub tells nothing of a second closing, so there is at most one. */
function onlyOneClosing(acts: readonly Act[]): readonly Act[] {
  const first = acts.findIndex(({ does }) => does === 'close');
  return acts.filter(({ does }, at) => does !== 'close' || at === first);
}

/** Words on which the desk itself may close the issue. */
const ending = ['/confirm', 'thanks!'];

/**
 * On GitHub nobody closes what is closed. After such words it would depend on how far the desk lags whether the button is
 * there at all, so that the day would be another one: it is used before them.
 */
function beforeItsEnd(acts: readonly Act[]): readonly Act[] {
  const closing = acts.findIndex(({ does }) => does === 'close');
  const end = acts.findIndex(
    (act) => act.does === 'comment' && ending.some((word) => act.text.startsWith(word)),
  );
  const button = acts[closing];
  if (button === undefined || end < 0 || closing < end) return acts;
  return acts.toSpliced(closing, 1).toSpliced(end, 0, button);
}

function mixed(some: readonly Act[], others: readonly Act[], seed: number): readonly Act[] {
  return some.reduce<readonly Act[]>(
    (all, act, at) => all.toSpliced((seed * (at + 3)) % (all.length + 1), 0, act),
    others,
  );
}
