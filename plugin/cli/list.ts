/** Every verb of the command line, a line each. */
import { backtest } from './backtest.ts';
import { check } from './check.ts';
import { conform } from './conform.ts';
import { exportHistory } from './export.ts';
import { feedback } from './feedback.ts';
import { health } from './health.ts';
import { init } from './init.ts';
import { newArticle } from './new.ts';
import { parked } from './parked.ts';
import { replay } from './replay.ts';
import { schema } from './schema.ts';
import type { Verb } from './verb.ts';

export const verbs: readonly Verb[] = [
  backtest,
  check,
  conform,
  exportHistory,
  feedback,
  health,
  init,
  newArticle,
  parked,
  replay,
  schema,
];
