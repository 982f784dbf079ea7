/** A ticket that an earlier version has saved is read with what it lacks. */
import { expect, test } from 'vitest';
import { firstValues } from '../../plugin/desk/ticket/first-values.ts';
import { readSaved } from '../../plugin/flow/saved.ts';
import { nextDue } from '../../plugin/rules/time/due.ts';
import { lena } from '../desk/people.ts';
import { desk, faceAt, on, opens, play, says } from '../desk/sample.ts';

test('the new fields begin as they do on a new ticket, and what was saved stands', () => {
  const story = [opens(), says(lena, '/engage vendor ACME case 5', on('09:10'))];
  const { ticket } = play(story);
  const names = Object.keys(firstValues(0));
  const engagements = ticket.engagements.map(({ reminders: _, ...before }) => before);
  const earlier = Object.fromEntries(
    Object.entries({ ...ticket, engagements }).filter(([name]) => !names.includes(name)),
  );
  const last = { at: on('09:10'), rank: 5, id: 'comment/1' };
  const face = faceAt(ticket, on('09:10'));
  const read = readSaved(JSON.stringify({ ticket: earlier, last, face }));
  expect(read.ticket).toEqual({ ...ticket, ...firstValues(ticket.openedAt) });
  expect(nextDue(read.ticket, desk())).toBeTypeOf('number');
  expect(readSaved(JSON.stringify({ ticket, last, face })).ticket).toEqual(ticket);
});
