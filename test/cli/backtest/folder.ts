/** A folder with two policies, and `tierline backtest` as somebody would type it there. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backtest } from '../../../plugin/cli/backtest.ts';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { lena } from '../../core/people.ts';
import { on, opens, policyText, says, wakes } from '../../core/sample.ts';

/** As the sample policy, but P2 is to be solved in two hours instead of four. */
export const stricter = policyText.replace(
  'targets: { P1: 2h, P2: 4h, P3: 8h }',
  'targets: { P1: 2h, P2: 2h, P3: 8h }',
);

export interface Folder {
  readonly path: string;
  write(name: string, content: string | Buffer): void;
  /** Files of the folder may be named without it; in what is said they are. */
  backtest(...words: readonly string[]): Promise<{ readonly code: number; readonly said: string }>;
  remove(): void;
}

/** Holds `old.yml`, and `new.yml`, which is stricter. */
export function openFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'tierline-backtest-'));
  const write = (name: string, content: string | Buffer): void => writeFileSync(join(path, name), content);
  write('old.yml', policyText);
  write('new.yml', stricter);
  return {
    path,
    write,
    backtest: async (...words) => {
      const lines: string[] = [];
      const named = words.map((word) => (/\.(yml|jsonl|gz|svg)$/.test(word) ? `${path}/${word}` : word));
      const code = await backtest.run(named, (line) => lines.push(`${line}\n`));
      return { code, said: lines.join('').replaceAll(`${path}/`, '') };
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Rita’s ticket, answered in half an hour and solved after three: too late for the new policy alone. */
export function solvedAfterThreeHours(number: number): readonly TicketEvent[] {
  const events: readonly TicketEvent[] = [
    opens(on('09:00'), { number }),
    says(lena, 'I am on it.', on('09:30')),
    wakes(on('10:00')),
    says(lena, 'Done.\n\n/solved renewed it', on('13:00')),
  ];
  return events.map((event) => ({ ...event, ticket: `7#${number}` }));
}

/** Opened at eleven and answered at once, and still open at the end of the day. */
export function stillOpen(number: number): readonly TicketEvent[] {
  const events = [opens(on('11:00'), { number }), says(lena, 'I am on it.', on('11:10'))];
  return events.map((event) => ({ ...event, ticket: `7#${number}` }));
}

export const linesOf = (...events: readonly (readonly unknown[])[]): string =>
  events
    .flat()
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('');

export const asOf = ['--until', '2026-11-20T12:30:00Z'] as const;
