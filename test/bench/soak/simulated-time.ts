/** A process lives by simulated time: its dates, too, so that tokens grow old and limits are lifted as they would be. */
import type { WorldClock } from '../../github-emulator/clock.ts';

/** Stands still until it is moved. Timers of this machine run on; to be started once in a process. */
export function startSimulatedTime(from: number): WorldClock {
  let time = from;
  const now = (): number => time;
  const moveTo = (instant: number): void => {
    time = Math.max(time, instant);
  };
  globalThis.Date = new Proxy(Date, {
    construct: (date, given: readonly unknown[]) =>
      Reflect.construct(date, given.length === 0 ? [time] : given),
    get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
  });
  return {
    now,
    moveTo,
    move: (milliseconds) => moveTo(time + milliseconds),
    speed: () => undefined,
    fromReal: (real) => real,
  };
}
