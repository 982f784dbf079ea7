/** Tells the people of a desk in time what their policy needs: a part that is refused by now, holidays that run out. */
import { z } from 'zod';
import type { Job } from '../../core/job.ts';
import type { Place } from '../../core/place.ts';
import { endingHolidays } from '../../policy/sections/holidays.ts';
import { deskLocale } from '../../reply/locale.ts';
import { sayEndingHolidays, sayRenewedHolidays, sayStricterReader } from '../../reply/set-up.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import type { Deps } from '../deps.ts';
import { deskAt, versionAt } from './desks.ts';
import { tell } from './tell.ts';

/** The policy was good when it came, and this version refuses a part of it: said once, and closed as with one that was never good. */
export async function mindPolicy(place: Place, deps: Deps): Promise<void> {
  const { store, clock, caches } = deps;
  const desk = await deskAt(place, deps);
  if (desk === null) return;
  const now = clock.now();
  const { version } = versionAt(desk, now);
  const locale = deskLocale(desk.policies(version));
  const problems = caches.refusals.get(version);
  const { id } = place.repository;
  const note = `broken/${id}`;
  if (problems === undefined || (await store.memory.get(note)) !== null) return;
  const key = `policy/${id}/${version}/stricter/${now}`;
  const job: Job = { kind: 'report', key, about: 'policy', ...sayStricterReader(problems, locale), place };
  await store.transaction(async (tx) => {
    await tx.memory.set(note, version);
    await tx.send([outgoing(job, now)]);
  });
}

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
  const subject = { about: 'holidays', place, key: `holidays/${place.repository.id}` } as const;
  const said = isOver ? sayRenewedHolidays(locale) : sayEndingHolidays(ending, now, locale);
  await store.transaction(async (tx) => {
    await tx.memory.set(note, JSON.stringify(keys));
    await tell(subject, said, now, tx);
  });
}
