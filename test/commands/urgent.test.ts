/** A requester writes `/urgent`: how many cannot work is asked, where nobody has said so. */
import { describe, expect, it } from 'vitest';
import { lena, rita } from '../core/people.ts';
import { comments, form, on, opens, play, says } from '../core/sample.ts';

const then = on('09:20');
const answered = [opens(), says(lena, 'Please restart the client.', on('09:10'))];
const resolved = [...answered, says(lena, '/solved restarted it', on('09:15'))];

describe('/urgent of the requester', () => {
  const unclear = [
    opens(on('09:00'), { body: form({ 'Who is affected?': '_No response_' }) }),
    says(lena, 'I look into it.', on('09:10')),
  ];

  it('asks once how many cannot work, and changes nothing', () => {
    const told = play([...unclear, says(rita, '/urgent', then), says(rita, '/urgent!!', on('09:30'))]);
    const asked = told.effects
      .filter((one) => one.kind === 'comment')
      .filter(({ key }) => key.includes('how-many-cannot-work'));
    expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
    expect(asked[0]?.body).toBe(
      '@rita, how many people cannot work because of this: only you, your team, or everyone? Your answer helps us to put it in the right place.',
    );
    expect(told.ticket.classification).toEqual(play(unclear).ticket.classification);
  });

  it('asks for nothing that the form holds, or staff have found out', () => {
    const known = '@rita, thank you. We know who is affected, and your ticket has priority **P2**.';
    expect(comments(play([...answered, says(rita, '/urgent', then)]))).toEqual([
      expect.stringContaining(known),
    ]);
    const found = [...unclear, says(lena, '/impact medium', on('09:12')), says(rita, '/urgent', then)];
    expect(comments(play(found)).at(-1)).toContain(known);
  });

  it('on an ended ticket says how to take it up again', () => {
    expect(comments(play([...resolved, says(rita, '/urgent', then)])).at(-1)).toContain('/reopen');
  });
});
