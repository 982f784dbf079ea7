/** Words behind a command that belong on another line. */
import { describe, expect, it } from 'vitest';
import { lena, rita } from '../core/people.ts';
import { comments, on, opens, play, says } from '../core/sample.ts';

describe('two commands on one line', () => {
  const told = (body: string, by = lena) => play([opens(), says(by, body, on('09:10'))]);

  it.each([
    ['/take /wait user', 'take', 'wait'],
    ['/own /take', 'own', 'take'],
    ['/priority P1 /take', 'priority', 'take'],
    ['/known KE-0001 /take.', 'known', 'take'],
    ['/solved /escalate 2', 'solved', 'escalate'],
  ])('“%s” runs neither', (body, first, second) => {
    expect({ ...told(body).ticket, heard: {}, standingAnswers: [] }).toEqual(play([opens()]).ticket);
    expect(comments(told(body))).toEqual([
      `@lena, that did not work. Two commands share a line, so neither was run. Write each on its own line: first \`/${first}\`, below it \`/${second}\`.`,
    ]);
  });

  it('are no two where the words only speak of one', () => {
    expect(told('/solved tried /known KE-0001, then renewed it').ticket.status).toBe('resolved');
  });

  it('a command that stands alone is not run with words behind it', () => {
    const refused = told('/take I will look at it');
    expect(refused.ticket.assignee).toBeNull();
    expect(comments(refused)).toEqual([
      '@lena, that did not work. `/take` was not run, because more stands on its line. Write it alone on a line, and everything else on another.',
    ]);
  });

  it('thanks behind a confirmation are welcome', () => {
    const resolved = [opens(), says(lena, '/solved done', on('09:05'))];
    const confirmed = play([...resolved, says(rita, '/confirm works, thank you!', on('09:10'))]);
    expect(confirmed.ticket.status).toBe('closed');
  });
});
