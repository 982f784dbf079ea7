/** Tickets of the last days are compared word by word: the same trouble is found, another one is not. */
import { describe, expect, it } from 'vitest';
import { addTicket, alikeTo, dropTicket, noTickets } from '../../../knowledge/matching/alike.ts';

const said: readonly (readonly [title: string, body: string])[] = [
  ['Outlook asks for my password again and again', 'I type it and the window comes back.'],
  ['The printer on floor 3 eats paper', 'It jams on every second page.'],
  ['Drucker im dritten Stock zieht das Papier schief ein', 'Jede zweite Seite klemmt.'],
];

function recentOf(tickets: typeof said) {
  const recent = noTickets();
  for (const [at, [title, body]] of tickets.entries())
    addTicket(recent, { id: `7#${at + 1}`, at: at + 1, title, body });
  return recent;
}

const always = { after: 0, before: 100 };
const found = (title: string, body: string, when = always) => alikeTo(recentOf(said), { title, body }, when);

describe('tickets that are alike', () => {
  it.each([
    ['Outlook asks for the password again and again', 'I type it in, and the window comes back.', '7#1'],
    ['Printer on floor 3 eats the paper', 'Every second page jams.', '7#2'],
    ['Der Drucker im 3. Stock zieht Papier schief ein', 'Jede zweite Seite klemmt!', '7#3'],
  ])('“%s” says the same as one before', (title, body, id) => {
    expect(found(title, body)).toEqual([{ id, isSame: true }]);
  });

  it.each([
    ['Outlook shows no calendar', 'The window stays empty.'],
    ['The printer in the canteen is out of toner', 'It prints blank pages.'],
    ['I need a new chair', ''],
    ['', ''],
    ['??? !!!', '…'],
  ])('“%s” says something else', (title, body) => {
    expect(found(title, body).filter(({ isSame }) => isSame)).toEqual([]);
  });

  it('are those that came before it, and not too long ago', () => {
    const [title, body] = said[0] ?? ['', ''];
    expect(found(title, body, { after: 0, before: 1 })).toEqual([]);
    expect(found(title, body, { after: 1, before: 100 })).toEqual([]);
  });

  it('are found in a wave in which everybody writes the same words', () => {
    const wave = Array.from(
      { length: 40 },
      (_, at) => ['The VPN is down', `Seat ${at} has no tunnel.`] as const,
    );
    const alike = alikeTo(recentOf(wave), { title: 'VPN is down', body: 'No tunnel at my seat.' }, always);
    expect(alike).toHaveLength(40);
    expect(alike[0]?.id).toBe('7#40');
  });

  it('are forgotten without a trace', () => {
    const recent = recentOf(said);
    for (const id of ['7#1', '7#2', '7#3', '7#4']) dropTicket(recent, id);
    expect(recent).toEqual(noTickets());
  });
});
