/** Gathers late notices into the desk’s summary: one write to GitHub for all that come in together. */
import { type Instant, isoOf } from '../../desk/instant.ts';
import type { Policy } from '../../desk/policy/policy.ts';
import { sayMissed } from '../../desk/reply/downtime.ts';
import { ticketId } from '../../desk/ticket/ticket.ts';
import { hears } from '../../outbound/hears.ts';
import { type DeskMessage, messageId } from '../../outbound/message.ts';
import type { NewEffect, OutboxClaim } from '../../store/queue/effect.ts';
import type { House } from '../house.ts';
import { deskAt, versionAt } from '../set-up/desks.ts';
import { githubEffect, messageEffect } from './effects.ts';
import { isGoneTicket } from './gone.ts';
import { type Late, lateSchema } from './late.ts';
import { count, type Downtime, downtimeSchema, missedOn } from './missed.ts';

/** A retry finds what an earlier try has counted. */
export async function gatherLate({ effect }: OutboxClaim, house: House): Promise<null> {
  const late = lateSchema.parse(JSON.parse(effect.body));
  const { repository } = late.place;
  const desk = await deskAt(late.place, house);
  if (desk === null || (await isGoneTicket(ticketId(repository.id, late.number), house.store))) {
    house.log.info({ key: effect.key }, 'dropped a late notice: its ticket or its desk is gone');
    return null;
  }
  const now = house.clock.now();
  const policy = desk.policies(versionAt(desk, now).version);
  const name = `missed/${repository.id}`;
  await house.store.transaction(async (tx) => {
    const kept = await tx.memory.get(name);
    const known = kept === null ? null : downtimeSchema.parse(JSON.parse(kept));
    const downtime = count(known, late, effect.key, now);
    if (downtime === null) return;
    await tx.memory.set(name, JSON.stringify(downtime));
    await tx.send([
      ...summaryEffect(downtime, late, policy),
      ...recoveredEffects(downtime, late, house, now),
    ]);
  });
  return null;
}

/** The newest text goes in the place of one that still waits. */
function summaryEffect(downtime: Downtime, late: Late, policy: Policy): readonly NewEffect[] {
  const missed = missedOn(downtime, late);
  if (missed === null) return [];
  const { installation, repository } = late.place;
  const key = `missed/${repository.id}/${late.office ?? ''}/${downtime.noticedAt}`;
  const job = { kind: 'summary', installation, repository, office: late.office, note: key } as const;
  const stream = `missed/${late.office ?? ''}`;
  return [
    githubEffect(
      `${key}/${downtime.notices}`,
      `${stream}/${repository.id}`,
      { ...job, ...sayMissed(missed, policy) },
      downtime.writeAt,
      true,
    ),
  ];
}

/** Subscribers are told once, with the counts of that moment. */
function recoveredEffects(
  { noticedAt, tellAt, notices, numbers, pages }: Downtime,
  { place }: Late,
  { subscribers }: House,
  now: Instant,
): readonly NewEffect[] {
  if (now >= tellAt) return [];
  const { repository } = place;
  const key = `missed/${repository.id}/${noticedAt}/desk.recovered`;
  const spans = Object.values(pages);
  const data = {
    repository: `${repository.owner}/${repository.name}`,
    from: isoOf(Math.min(...spans.map(({ from }) => from))),
    until: isoOf(Math.max(...spans.map(({ until }) => until))),
    tickets: numbers.length,
    notices,
  };
  const message: DeskMessage = { type: 'desk.recovered', timestamp: isoOf(noticedAt), data };
  return subscribers
    .filter(({ types }) => hears(types, 'desk.recovered'))
    .map(({ name }) => {
      const to = { name, stream: `missed/${repository.id}`, at: tellAt };
      return { ...messageEffect(`${key}/${notices}@${name}`, messageId(key), message, to), supersedes: true };
    });
}
