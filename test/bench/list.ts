/** Every bench, a line each. */
import type { Bench } from './bench.ts';
import { calendar } from './calendar/calendar.ts';
import { replay } from './replay/replay.ts';
import { timers } from './timers/timers.ts';

export const benches: readonly Bench[] = [timers, calendar, replay];
