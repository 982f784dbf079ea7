/** An alert that flaps: its ticket hears of it at most once a minute, staff once it stays, and the last word is never lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Group, hear } from '../../plugin/monitoring/group.ts';
import { hasSettled, joinedAt, nextStep } from '../../plugin/monitoring/next-step.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

type State = 'firing' | 'restored';

interface Told {
  readonly at: number;
  readonly state: State;
  readonly settled: boolean;
}

/** What a source posts of one alert. */
function post(state: State, at: number) {
  const alert = {
    ...{ fingerprint: 'disk', name: 'DiskFull', summary: null, description: null, runbook: null, url: null },
    ...{ state, labels: {}, startedAt: null, restoredAt: state === 'restored' ? at : null },
  };
  return { group: {}, route: null, isWhole: false, repeats: false, leftOut: 0, alerts: [alert] };
}

/** A ticket that was opened at 0 lives through posts in order; what is joined is looked at when it is due. */
function live(posts: readonly (readonly [State, number])[]): readonly Told[] {
  const told: Told[] = [];
  let group: Group = hear(null, post('firing', 0), 0, null).group;
  let toldAt = 0;
  let due: number | null = null;
  const stateNow = (): State => (group.alerts[0]?.state === 'restored' ? 'restored' : 'firing');
  const look = (until: number): void => {
    while (due !== null && due <= until) {
      const settled = hasSettled([group], due);
      told.push({ at: due, state: stateNow(), settled });
      toldAt = due;
      due = settled ? null : joinedAt(toldAt, due);
    }
  };
  for (const [state, at] of posts) {
    look(at);
    const heard = hear(group, post(state, at), at, null);
    group = heard.group;
    const step = nextStep(heard, { kind: 'active' }, { now: at, toldAt, reopenWithin: 0 });
    if (step === 'join') due ??= joinedAt(toldAt, at);
    if (step !== 'tell') continue;
    told.push({ at, state: stateNow(), settled: true });
    toldAt = at;
  }
  look(Number.POSITIVE_INFINITY);
  return told;
}

describe('an alert that flaps', () => {
  it('is told at once where it was quiet before', () => {
    expect(live([['restored', 5 * MINUTE]])).toEqual([{ at: 5 * MINUTE, state: 'restored', settled: true }]);
  });

  it('is told once a minute while it flaps, and for good once it stays', () => {
    const flaps = Array.from({ length: 60 }, (_, at) => {
      const state: State = at % 2 === 0 ? 'restored' : 'firing';
      return [state, (at + 1) * 5 * SECOND] as const;
    });
    const told = live(flaps);
    expect(told.map(({ at }) => at / MINUTE)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(told.map(({ settled }) => settled)).toEqual([false, false, false, false, false, true]);
    expect(told.at(-1)?.state).toBe('firing');
  });

  it('however it flaps: an edit a minute, and the last state is told as one that stays', () => {
    const step = fc.tuple(fc.constantFrom<State>('firing', 'restored'), fc.integer({ min: 1, max: 200 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 80 }), (steps) => {
        let at = 0;
        const posts = steps.map(([state, after]) => {
          at += after * SECOND;
          return [state, at] as const;
        });
        const told = live(posts);
        const times = told.map((one) => one.at);
        const isPaced = times.every((time, index) => time - (times[index - 1] ?? 0) >= MINUTE);
        expect(isPaced).toBe(true);
        const last = posts.at(-1)?.[0];
        const isChanged = posts.some(([state]) => state === 'restored');
        if (isChanged) expect(told.at(-1)).toMatchObject({ state: last, settled: true });
        else expect(told.every(({ state }) => state === 'firing')).toBe(true);
      }),
    );
  });
});
