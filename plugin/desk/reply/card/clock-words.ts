/** One clock in a few words, in each language. */
import type { Apart } from '../../clock/clock.ts';
import type { InEach } from '../../language.ts';

export interface ClockWords {
  readonly due: (time: string) => string;
  readonly met: (used: string, target: string) => string;
  readonly breached: (time: string) => string;
  readonly done: (used: string) => string;
  readonly paused: string;
  readonly pausedWith: (left: string) => string;
  readonly ended: string;
  /** How it ended without a verdict. */
  readonly apart: Readonly<Record<Apart, string>>;
}

export const clockWords: InEach<ClockWords> = {
  en: {
    due: (time) => `due ${time}`,
    met: (used, target) => `met after ${used} of ${target}`,
    breached: (time) => `breached ${time}`,
    done: (used) => `done after ${used}`,
    paused: 'paused',
    pausedWith: (left) => `paused with ${left} left`,
    ended: 'ended',
    apart: { merged: 'merged', 'no-answer': 'ended without an answer', 'handed-over': 'handed over' },
  },
  de: {
    due: (time) => `fällig am ${time}`,
    met: (used, target) => `eingehalten nach ${used} von ${target}`,
    breached: (time) => `überschritten am ${time}`,
    done: (used) => `erledigt nach ${used}`,
    paused: 'angehalten',
    pausedWith: (left) => `angehalten, es bleiben ${left}`,
    ended: 'beendet',
    apart: { merged: 'zusammengeführt', 'no-answer': 'ohne Antwort beendet', 'handed-over': 'übergeben' },
  },
};
