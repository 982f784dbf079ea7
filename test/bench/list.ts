/** Every bench, a line each. */
import { alerts } from './alerts/alerts.ts';
import type { Bench } from './bench.ts';
import { build } from './build/build.ts';
import { calendar } from './calendar/calendar.ts';
import { handle } from './handle/handle.ts';
import { ingest } from './ingest/ingest.ts';
import { match } from './match/match.ts';
import { outbound } from './outbound/outbound.ts';
import { pages } from './pages/pages.ts';
import { processes } from './processes/processes.ts';
import { replay } from './replay/replay.ts';
import { report } from './report/report.ts';
import { search } from './search/search.ts';
import { secrets } from './secrets/secrets.ts';
import { soak } from './soak/soak.ts';
import { start } from './start/start.ts';
import { timers } from './timers/timers.ts';

export const benches: readonly Bench[] = [
  timers,
  calendar,
  replay,
  search,
  build,
  pages,
  match,
  secrets,
  alerts,
  report,
  outbound,
  start,
  ingest,
  handle,
  processes,
  soak,
];
