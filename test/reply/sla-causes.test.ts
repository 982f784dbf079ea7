/** What `/sla why` says of the cause of a row: what happened, and never the desk’s own name for it. */
import { describe, expect, it } from 'vitest';
import { dora, lena, rita } from '../core/people.ts';
import {
  comments,
  desk,
  labels,
  on,
  opens,
  play,
  policyText,
  says,
  unlabels,
  wakes,
} from '../core/sample.ts';
import { linked, writes } from '../rules/development/sample.ts';

const day = (date: string) => on('10:00', date);
const why = (at: number) => says(lena, '/sla why', at);
const causes = (told: Parameters<typeof comments>[0]) =>
  [...(comments(told).at(-1) ?? '').matchAll(/^\| \*\*.*?\*\* \| .* \(([^()]*(?:\([^()]*\))?)\) \|/gm)].map(
    ([, cause]) => cause,
  );

describe('the cause of a row', () => {
  it('is news from the developers, where a question of theirs made the ticket wait', () => {
    const asks = writes(dora, '/relay Does it happen with TCP, too?', on('09:30'));
    const told = play([...linked, asks, why(on('09:40'))]);
    expect(causes(told)).toContain('news from the developers');
    expect(comments(told).at(-1)).not.toContain('development-');
  });

  it('is a label set and removed', () => {
    const told = play([
      opens(),
      labels(lena, 'waiting: user', on('09:20')),
      unlabels(lena, 'waiting: user', on('09:30')),
      why(on('09:40')),
    ]);
    expect(causes(told)).toEqual(expect.arrayContaining(['ticket opened', 'label waiting: user set']));
  });

  it('is the silence of a requester, in both languages', () => {
    const events = [
      opens(),
      says(lena, 'Log?\n\n/wait user please send the log', day('2026-11-20')),
      wakes(day('2026-12-02')),
      says(rita, '/sla why', day('2026-12-03')),
    ];
    const quiet = `${policyText}reminders: { lies-still: {} }\n`;
    expect(causes(play(events, desk({ v1: quiet })))).toContain('no answer came');
    expect(causes(play(events, desk({ v1: `${quiet}language: de\n` })))).toContain('es kam keine Antwort');
  });
});
