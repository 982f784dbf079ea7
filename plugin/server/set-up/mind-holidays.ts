/** Tells the people of a desk in time that a calendar runs out of holidays: once for each calendar and end. */
import { z } from 'zod';
import type { Job } from '../../core/job.ts';
import type { Place } from '../../core/place.ts';
import { endingHolidays } from '../../policy/sections/holidays.ts';
import { deskLocale } from '../../reply/locale.ts';
import { sayEndingHolidays, sayRenewedHolidays } from '../../reply/set-up.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import type { Deps } from '../deps.ts';
import { deskAt, versionAt } from './desks.ts';

const told = z.array(z.string());

/** What ends was told under these keys; when nothing ends any more, the report is closed. */
export async function mindHolidays(place: Place, deps: Deps): Promise<void> {
  const { store, clock } = deps;
  const desk = await deskAt(place, deps);
  if (desk === null) return;
  const now = clock.now();
  const policy = desk.policies(versionAt(desk, now).version);
  const locale = deskLocale(policy);
  const ending = endingHolidays(policy.calendars, now);
  const note = `ending-holidays/${place.repository.id}`;
  const before = told.parse(JSON.parse((await store.memory.get(note)) ?? '[]'));
  const keys = ending.map(({ name, end }) => `${name}/${end}`);
  const isNew = keys.some((key) => !before.includes(key));
  const isOver = keys.length === 0 && before.length > 0;
  if (!isNew && !isOver) return;
  const of = { about: 'holidays', place } as const;
  const key = `holidays/${place.repository.id}`;
  const job: Job = isOver
    ? { kind: 'mended', key: `${key}/mended/${now}`, ...of, body: sayRenewedHolidays(locale) }
    : { kind: 'report', key: `${key}/report/${now}`, ...of, ...sayEndingHolidays(ending, now, locale) };
  await store.transaction(async (tx) => {
    await tx.memory.set(note, JSON.stringify(keys));
    await tx.send([outgoing(job, now)]);
  });
}
