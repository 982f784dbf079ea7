/** Somebody is away: they are told all the same, and so is whoever stands in, or the level. */
import { describe, expect, it } from 'vitest';
import { dora, lena, mia } from '../../core/people.ts';
import { comments, desk, on, opens, play, policyText, says, shown, wakes } from '../../core/sample.ts';

const absences = `
absences:
  - { who: '@lena', from: 2026-11-20, until: 2026-11-27, stand-in: '@sven' }
  - { who: '@omar', from: 2026-11-20, until: 2026-11-20 }
`;
const away = desk({ v1: `${policyText}${absences}` });
const until = ', who is away until 2026-11-27 (@sven stands in)';
const taken = [opens(), says(lena, 'I look into it.\n\n/take\n/priority P1', on('09:05'))];
const reason = 'restarted the client twice, the gateway log shows error 809, needs operations';

describe('the owner who is away', () => {
  it('is told of a handoff together with their stand-in', () => {
    const told = comments(play([...taken, says(mia, `/escalate ${reason}`, on('09:20'))], away));
    expect(told.at(-1)).toContain(`It comes from mia; the owner is still @lena${until}.`);
  });

  it('is warned of a breach together with their stand-in', () => {
    const notice = 'milestones: [{ at: breach, do: [{ notify: owner }] }]';
    const text = policyText.replace('warn-at: 75%\n    pause-on', `${notice}\n    pause-on`);
    const warned = desk({ v1: `${text}${absences}` });
    expect(comments(play([...taken, wakes(on('16:00'))], warned)).join('\n')).toContain(
      '@lena @sven, the resolution was due',
    );
  });

  it('stands on the card with their stand-in', () => {
    expect(shown(taken, away).card).toContain('| Owner | @lena (away until 2026-11-27; @sven stands in) |');
  });
});

describe('whoever is given a ticket while they are away', () => {
  it('gets it, and whoever gave it reads until when they are away', () => {
    const decision = play([...taken, says(dora, '/assign @omar', on('09:20'))], away);
    expect(decision.ticket.assignee).toBe('omar');
    expect(comments(decision).at(-1)).toBe(
      '@dora, the work is with @omar now, who is away until 2026-11-20 (in their place: @lena @acme/service-desk). If it cannot wait that long, give it to somebody else with `/assign @login`.',
    );
  });

  it('owns it, and whoever made them the owner reads it too', () => {
    const decision = play([opens(), says(dora, '/own @lena', on('09:20'))], away);
    expect(decision.ticket.owner).toBe('lena');
    expect(comments(decision).at(-1)).toBe(
      `@lena, dora has made you the owner of this ticket: you answer for it to its end, whoever works on it.\n\n@dora, the owner is @lena now${until}.`,
    );
  });
});
