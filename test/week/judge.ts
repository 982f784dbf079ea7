/**
 * The judge of the week: what each clock should say of a ticket, counted minute by minute from the plain facts. It
 * knows nothing of ledgers and marks.
 */
import type { Priority } from '../../plugin/core/ticket/priority.ts';
import type { MinuteTable } from '../oracle/minute-table.ts';
import { type MeasuredClock, targets } from './agreement.ts';
import type { Fact, Fate } from './fate.ts';

export interface Verdict {
  readonly clock: MeasuredClock;
  readonly startedAt: number;
  /** When more than the target was used up; null where that never happened. */
  readonly breachedAt: number | null;
  /** Null while it goes on. */
  readonly endedAt: number | null;
}

interface Measured {
  readonly clock: MeasuredClock;
  readonly startedAt: number;
  used: number;
  breachedAt: number | null;
  endedAt: number | null;
}

const MINUTE = 60_000;

/** Every clock that the facts began, in order of kind and time, as they stand at `end`. */
export function judgeTicket(fate: Fate, table: MinuteTable, end: number): readonly Verdict[] {
  const all: Measured[] = [];
  const now = { priority: fate.priority, waits: false, solved: false, answered: false };
  const acts = new Map(fate.acts.map((act) => [act.at, act.facts]));
  /** Promised as soon as the priority has a target for it. */
  const owed = new Set<MeasuredClock>();
  const begin = (clock: MeasuredClock, at: number): void => {
    owed.add(clock);
    if (targetOf(clock, now.priority) === null) return;
    all.push({ clock, startedAt: at, used: 0, breachedAt: null, endedAt: null });
  };
  const finish = (clock: MeasuredClock, at: number): void => {
    owed.delete(clock);
    for (const one of all) if (one.clock === clock && one.endedAt === null) one.endedAt = at;
  };
  const isOn = (clock: MeasuredClock): boolean =>
    all.some((one) => one.clock === clock && one.endedAt === null);

  const resume = (clock: MeasuredClock): void => {
    const last = all.findLast((one) => one.clock === clock);
    if (last !== undefined) last.endedAt = null;
    owed.add(clock);
  };

  const hear = (fact: Fact, facts: readonly Fact[], at: number): void => {
    switch (fact.is) {
      case 'answer':
        finish('first-response', at);
        finish('next-response', at);
        finish('update', at);
        // The last word promises no next one.
        if (!facts.some(({ is }) => is === 'solve')) begin('update', at);
        now.answered = true;
        return;
      case 'question':
        if (now.answered && !isOn('next-response')) begin('next-response', at);
        return;
      case 'wait':
        now.waits = true;
        return;
      case 'resume':
        now.waits = false;
        return;
      case 'priority':
        now.priority = fact.priority;
        for (const clock of [...owed]) {
          if (targetOf(clock, now.priority) === null) finish(clock, at);
          else if (!isOn(clock)) begin(clock, at);
        }
        return;
      case 'tier':
        finish('tier', at);
        begin('tier', at);
        return;
      case 'solve':
        now.solved = true;
        for (const clock of ['first-response', 'next-response', 'update', 'resolution', 'tier'] as const)
          finish(clock, at);
        return;
      case 'reopen':
        now.solved = false;
        // The resolution goes on where it was; the level has a new stay of its ticket, and the next word is owed again.
        resume('resolution');
        begin('tier', at);
        begin('update', at);
        return;
      default:
        throw new Error(`a fact that nobody knows: ${JSON.stringify(fact satisfies never)}`);
    }
  };

  for (let at = fate.openedAt; at <= end; at += MINUTE) {
    if (at === fate.openedAt)
      for (const clock of ['first-response', 'resolution', 'tier'] as const) begin(clock, at);
    const facts = acts.get(at) ?? [];
    for (const fact of facts) hear(fact, facts, at);
    const isOpen = table.open[(at - table.from) / MINUTE] === 1;
    for (const one of all) {
      const target = targetOf(one.clock, now.priority);
      if (one.endedAt !== null || target === null) continue;
      if (one.breachedAt === null && one.used >= target) one.breachedAt = at;
      const pauses = now.waits && !one.clock.endsWith('response');
      if (!pauses && (one.clock === 'update' || isOpen)) one.used += 1;
    }
  }
  return all.map(({ used: _, ...verdict }) => verdict);
}

function targetOf(clock: MeasuredClock, priority: Priority): number | null {
  const minutes: Readonly<Partial<Record<Priority, number>>> = targets[clock];
  return minutes[priority] ?? null;
}
