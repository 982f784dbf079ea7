/** A milestone gives the work to somebody who is away. */
import { expect, it } from 'vitest';
import { lena, mia } from '../../core/people.ts';
import { on, opens, play, says, wakes } from '../../core/sample.ts';
import { deskWith } from './sample.ts';

/** A manager’s words take no ticket. */
const answer = says(mia, 'We are on it.', on('09:10'));

it('goes to whoever stands in; where nobody does, nobody is given it, and that is said', () => {
  const away = (standIn: string) => {
    const absence = `absences: [{ who: '@Omar', from: 2026-11-20, until: 2026-11-27${standIn} }]`;
    const list = `\n    milestones:\n      - { at: 50%, do: [{ assign: "@omar" }] }`;
    return deskWith((text) =>
      text
        .replace(/ {2}update.*\n/, '')
        .replace(/resolution: .*/, `resolution:\n    targets: { P1: 4h, P2: 8h }${list}`)
        .concat(`\n${absence}\n`),
    );
  };
  const notes = ({ effects }: ReturnType<typeof play>) =>
    effects.flatMap((effect) => (effect.kind === 'back-office-note' ? [effect.body] : []));
  const day = [opens(), answer, wakes(on('13:00'))];
  expect(play(day, away(", stand-in: '@lena'")).ticket.assignee).toBe('lena');
  const told = play(day, away(''));
  expect(told.ticket.assignee).toBeNull();
  expect(notes(told).at(-1)).toMatch(
    /^@lena, the policy gives this ticket to @omar now, who is away until 2026-11-27 .*, so nobody has it yet\. Please see to it/,
  );
  const taken = play([opens(), answer, says(lena, '/take', on('09:20')), wakes(on('13:00'))], away(''));
  expect(taken.ticket.assignee).toBe('lena');
  expect(notes(taken).at(-1)).toContain('so it stays with @lena.');
});
