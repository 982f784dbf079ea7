/** Every migration, oldest first. */
import { alertsTable } from './alerts-table.ts';
import { announcementsTable } from './announcements-table.ts';
import { effectCauses } from './effect-causes.ts';
import { effectsAside, effectsAsleep } from './effects-aside.ts';
import { factTable } from './fact-table.ts';
import { feedbackTable } from './feedback-table.ts';
import { firstTables } from './first-tables.ts';
import { intentTable } from './intent-table.ts';
import { lessonTable } from './lesson-table.ts';
import { loads } from './loads.ts';
import { mergeTimes } from './merge-times.ts';
import type { Migration } from './migration.ts';
import { sentBodies } from './sent-bodies.ts';
import { urgency } from './urgency.ts';

export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  mergeTimes,
  feedbackTable,
  loads,
  announcementsTable,
  effectsAside,
  lessonTable,
  alertsTable,
  factTable,
  intentTable,
  sentBodies,
  urgency,
  effectCauses,
  effectsAsleep,
];
