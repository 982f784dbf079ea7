/** `tierline backtest` on a history of our own: two policies side by side. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { lena, rita } from '../../core/people.ts';
import { labels, on, opens, policyText, says } from '../../core/sample.ts';
import {
  asOf,
  type Folder,
  linesOf,
  openFolder,
  solvedAfterThreeHours,
  stillOpen,
  stricter,
} from './folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = openFolder();
  return () => folder.remove();
});

const twoTickets = linesOf(solvedAfterThreeHours(1), stillOpen(2));

const sideBySide = `2 tickets opened since 2026-11-20, judged as of 2026-11-20T12:30:00Z

                        new.yml                  old.yml
clock          priority    met breached    kept    met breached    kept change
------------------------------------------------------------------------------
First response P2            2        0 100.0 %      2        0 100.0 %    0.0
Resolution     P2            0        1   0.0 %      1        0 100.0 % -100.0

Breaches gained (not by old.yml): 1:
  #1  Resolution P2  Fri 20 Nov 2026, 11:00

Breaches lost (only by old.yml): 0.

1 open ticket is due at another time:
  #2  Resolution P2  Fri 20 Nov 2026, 16:00 → Fri 20 Nov 2026, 14:00

Times are in Europe/Berlin.
`;

describe('a history of our own', () => {
  beforeEach(() => folder.write('history.jsonl', twoTickets));
  const compared = ['--policy', 'new.yml', '--against', 'old.yml', '--history', 'history.jsonl'] as const;

  test('is judged under both policies, side by side', async () => {
    expect(await folder.backtest(...compared, ...asOf)).toEqual({ code: 0, said: sideBySide });
  });

  test('says the same whenever it is asked, gzipped or in another order, and however often the desk looked', async () => {
    folder.write('history.jsonl.gz', gzipSync(twoTickets));
    const [first, ...others] = solvedAfterThreeHours(1).filter(({ kind }) => kind !== 'due');
    folder.write('shuffled.jsonl', linesOf([...others.toReversed(), first], stillOpen(2).toReversed()));
    for (const file of ['history.jsonl', 'history.jsonl.gz', 'shuffled.jsonl']) {
      const { said } = await folder.backtest(
        '--policy',
        'new.yml',
        '--against',
        'old.yml',
        '--history',
        file,
        ...asOf,
      );
      expect(said).toBe(sideBySide);
    }
  });

  test('is judged as of its last event where nothing else is said', async () => {
    const { said } = await folder.backtest(...compared);
    expect(said).toContain('judged as of 2026-11-20T12:00:00Z');
  });

  test('is judged under one policy alone where there is no other', async () => {
    const { code, said } = await folder.backtest('--policy', 'new.yml', '--history', 'history.jsonl');
    expect(code).toBe(0);
    expect(said).toBe(`2 tickets opened since 2026-11-20, judged as of 2026-11-20T12:00:00Z

clock          priority    met breached    kept
-----------------------------------------------
First response P2            2        0 100.0 %
Resolution     P2            0        1   0.0 %
`);
  });

  test('is compared with the policies that were in force, where it holds them', async () => {
    const inForce = { repository: 7, version: 'v1', mergedAt: 0, effectiveAt: 0, text: policyText };
    const later = { ...inForce, version: 'v2', effectiveAt: on('10:00'), text: stricter };
    const changed: TicketEvent = {
      kind: 'policy-changed',
      id: 'policy/v2',
      ticket: '7#2',
      at: on('11:30'),
      policy: 'v2',
    };
    folder.write(
      'history.jsonl',
      linesOf([inForce, later], solvedAfterThreeHours(1), [...stillOpen(2), changed]),
    );
    const { code, said } = await folder.backtest(
      '--policy',
      'old.yml',
      '--history',
      'history.jsonl',
      ...asOf,
    );
    expect(code).toBe(0);
    expect(said).toContain('old.yml                  in force');
    expect(said).toContain('Breaches gained (not by in force): 0.');
    expect(said).toContain('#2  Resolution P2  Fri 20 Nov 2026, 14:00 → Fri 20 Nov 2026, 16:00');
  });

  test('is answered as JSON for machines', async () => {
    const { code, said } = await folder.backtest(...compared, ...asOf, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({
      policy: 'new.yml',
      against: 'old.yml',
      tickets: 2,
      unopened: 0,
      until: '2026-11-20T12:30:00Z',
      timezone: 'Europe/Berlin',
      clocks: [
        { clock: 'first-response', priority: 'P2', policy: { met: 2, compliance: 1 }, against: { met: 2 } },
        {
          clock: 'resolution',
          policy: { met: 0, breached: 1, running: 1, stopped: 0, compliance: 0 },
          against: { met: 1, breached: 0, running: 1, compliance: 1 },
        },
      ],
      gained: { count: 1, first: [{ ticket: '7#1', number: 1, at: '2026-11-20T10:00:00Z' }] },
      lost: { count: 0, first: [] },
      moved: { tickets: 1, count: 1, first: [{ due: '2026-11-20T13:00:00Z', was: '2026-11-20T15:00:00Z' }] },
    });
  });

  test('is drawn as a picture beside the table', async () => {
    const { code, said } = await folder.backtest(...compared, ...asOf, '--svg', 'kept.svg');
    expect({ code, said }).toEqual({ code: 0, said: sideBySide });
    expect(readFileSync(join(folder.path, 'kept.svg'), 'utf8')).toContain('>100.0 % of 1<');
    const nowhere = await folder.backtest(...compared, '--svg', 'no/such/kept.svg');
    expect(nowhere.code).toBe(1);
    expect(nowhere.said).toContain('The picture could not be written to no/such/kept.svg');
  });

  test('names twenty tickets and counts the others, or as many as are asked for', async () => {
    const many = Array.from({ length: 23 }, (_, at) => solvedAfterThreeHours(at + 1));
    folder.write('history.jsonl', linesOf(...many));
    const twenty = await folder.backtest(...compared, ...asOf);
    expect(twenty.said).toContain('Breaches gained (not by old.yml): 23:');
    expect(twenty.said).toContain('  #20  Resolution P2  Fri 20 Nov 2026, 11:00\n  and 3 more\n');
    const two = await folder.backtest(...compared, ...asOf, '--list', '2');
    expect(two.said).toContain('  #2  Resolution P2  Fri 20 Nov 2026, 11:00\n  and 21 more\n');
  });

  test('policies of the same name are told apart by their folders', async () => {
    const { said } = await folder.backtest(
      '--policy',
      './new.yml',
      '--against',
      'new.yml',
      '--history',
      'history.jsonl',
    );
    expect(said).toMatch(/^ +…\S*\/\.\/new\.yml +…\S*\/new\.yml$/m);
  });

  test('leaves out a ticket without its opening, and says so', async () => {
    folder.write('history.jsonl', linesOf(solvedAfterThreeHours(1).slice(1), stillOpen(2)));
    const { code, said } = await folder.backtest(...compared);
    expect(code).toBe(0);
    expect(said).toContain('1 ticket opened since');
    expect(said).toContain('1 ticket has no opening in this history and could not be judged.');
  });
});

test('a ticket of somebody who is staff elsewhere is judged by what was stored, not by the policy’s people', async () => {
  folder.write(
    'history.jsonl',
    linesOf([
      opens(on('09:00')),
      says(rita, 'Anybody?', on('09:10')),
      labels(lena, 'priority: P1', on('09:20')),
    ]),
  );
  const { said } = await folder.backtest(
    '--policy',
    'new.yml',
    '--history',
    'history.jsonl',
    '--json',
    ...asOf,
  );
  expect(JSON.parse(said).clocks).toMatchObject([
    { clock: 'first-response', priority: 'P1' },
    { priority: 'P1' },
  ]);
});

test('the calendar files that a policy names are read from its repository', async () => {
  folder.write('history.jsonl', linesOf(stillOpen(2)));
  folder.write(
    'holidays.ics',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acme//en\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20261120\r\nSUMMARY:Closed\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  );
  folder.write('new.yml', policyText.replace("['2026-12-25']", '[{ ics: holidays.ics }]'));
  const asked = [
    '--policy',
    'new.yml',
    '--against',
    'old.yml',
    '--history',
    'history.jsonl',
    ...asOf,
  ] as const;
  const { code, said } = await folder.backtest(...asked);
  expect({ code, said }).toMatchObject({ code: 0 });
  expect(said).toContain('#2  Resolution P2  Fri 20 Nov 2026, 16:00 → Mon 23 Nov 2026, 14:00');
});
