/** The check of a pull request as its author reads it. */

import { describe, expect, it } from 'vitest';
import type { MovedDue, Preview } from '../../plugin/reply/proposal/preview.ts';
import {
  sayBrokenProposal,
  sayEndedDesk,
  sayGoodAcceptance,
  sayGoodProposal,
  sayMoves,
  tableOf,
} from '../../plugin/reply/proposal/proposal.ts';
import { inEnglish } from '../../plugin/words/render.ts';
import { on } from '../core/sample.ts';

const now = on('09:00');
const move = (number: number, change: Partial<MovedDue> = {}): MovedDue => ({
  number,
  clock: 'resolution',
  was: on('10:00'),
  becomes: on('11:00'),
  breaches: false,
  ...change,
});
const preview = (moves: readonly MovedDue[], open = 40): Preview => ({ from: now, open, moves });
const mistake = (line: number, message = 'This is wrong.') => {
  return { level: 'mistake' as const, file: '.github/tierline.yml', line, column: 3, message };
};

describe('the headline', () => {
  it.each([
    [preview([], 0), 'No ticket is open, so no due time moves'],
    [preview([]), 'No open ticket gets a new due time'],
    [preview([move(1), move(1, { clock: 'update' })]), '1 open ticket gets a new due time'],
    [preview([move(1, { breaches: true })]), '1 open ticket gets a new due time and breaches'],
    [preview([move(1), move(2)]), '2 open tickets get new due times'],
    [preview([move(1, { breaches: true }), move(2)]), '2 open tickets get new due times, 1 of them breaches'],
    [
      preview([move(1, { breaches: true }), move(2, { breaches: true }), move(3)]),
      '3 open tickets get new due times, 2 of them breach',
    ],
  ])('counts tickets, not clocks', (what, said) => {
    expect(sayMoves(what, inEnglish)).toBe(said);
  });
});

describe('the table', () => {
  it('has breaches first, and says what is paused or is promised no more', () => {
    expect(
      tableOf(
        preview([
          move(1, { was: 'paused' }),
          move(2, { becomes: 'nothing' }),
          move(3, { becomes: now, breaches: true }),
        ]),
        'Europe/Berlin',
        inEnglish,
      ),
    ).toEqual([
      '| Ticket | Clock | Due now | Due then |',
      '| --- | --- | --- | --- |',
      '| #3 | Resolution | Fri 20 Nov 2026, 10:00 | **breached at once** |',
      '| #1 | Resolution | paused | Fri 20 Nov 2026, 11:00 |',
      '| #2 | Resolution | Fri 20 Nov 2026, 10:00 | no target |',
      '',
      '<sub>Times are in Europe/Berlin.</sub>',
    ]);
  });

  it('ends after thirty rows with how many more there are', () => {
    const all = Array.from({ length: 33 }, (_, at) => move(at + 1));
    const rows = tableOf(preview(all), 'Europe/Berlin', inEnglish);
    expect(rows.filter((row) => row.startsWith('| #'))).toHaveLength(30);
    expect(rows).toContain('… and 3 more');
  });
});

describe('the check', () => {
  const good = {
    preview: preview([]),
    warnings: [],
    replaces: null,
    policy: { timezone: 'Europe/Berlin', language: 'en', messages: new Map() },
    now,
  } as const;

  it('says when a good policy takes effect, and which one it replaces before its time', () => {
    expect(sayGoodProposal(good)).toMatchObject({
      conclusion: 'success',
      title: 'No open ticket gets a new due time',
      summary: expect.stringMatching(/^The policy is good\. It takes effect at the merge\.\n/),
    });
    const later = { ...good, preview: { ...good.preview, from: on('00:00', '2027-01-01') } };
    expect(sayGoodProposal({ ...later, replaces: on('00:00', '2026-12-01') }).summary).toContain(
      'The policy is good. It takes effect at Fri 1 Jan 2027, 00:00 (Europe/Berlin), or at the merge if that is later. It replaces the one that was to take effect at Tue 1 Dec 2026, 00:00 (Europe/Berlin).',
    );
  });

  it('is neutral where there is a warning, which it repeats', () => {
    const warned = sayGoodProposal({ ...good, warnings: [{ ...mistake(4), level: 'warning' }] });
    expect(warned).toMatchObject({
      conclusion: 'neutral',
      title: 'No open ticket gets a new due time (1 warning)',
    });
    expect(warned.summary).toMatch(/\*\*Warnings\*\*\n\n- `\.github\/tierline\.yml:4:3: This is wrong\.`$/);
  });

  it('lists mistakes with their places, thirty at most', () => {
    expect(sayBrokenProposal([mistake(2, 'Write `a` here.')], inEnglish)).toEqual({
      conclusion: 'failure',
      title: '1 mistake',
      summary: [
        'This policy cannot take effect: if it were merged, **the last good one would stay in force**. Each mistake is noted at its line, with what to write instead.',
        '',
        '- ``.github/tierline.yml:2:3: Write `a` here.``',
      ].join('\n'),
    });
    const many = sayBrokenProposal(
      Array.from({ length: 32 }, (_, at) => mistake(at + 1)),
      inEnglish,
    );
    expect(many.title).toBe('32 mistakes');
    expect(many.summary).toMatch(/… and 2 more$/);
  });

  it('knows files that make no desk, and desks that would end', () => {
    expect(sayGoodAcceptance(['acme/desk'], inEnglish).summary).toBe(
      'It makes this repository no desk of its own; issues are accepted from `acme/desk`.',
    );
    expect(sayEndedDesk(2, inEnglish).summary).toBe(
      'If this is merged, the desk stops here: new issues and its 2 open tickets are left alone until there is a policy again.',
    );
  });
});
