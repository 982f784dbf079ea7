/** Dates, levels and names as people write them: in German, and loosely, on every desk. */
import { describe, expect, it } from 'vitest';
import { readMoment } from '../../plugin/commands/moment-words.ts';
import { readName } from '../../plugin/commands/words.ts';
import { kinds } from '../../plugin/core/ticket/ticket.ts';
import { lena } from '../core/people.ts';
import { on, opens, play, says } from '../core/sample.ts';

/** Friday 20 November 2026, 9:10. */
const now = on('09:10');
const write = (body: string) => play([opens(), says(lena, body, now)]).ticket;

describe('/wait until', () => {
  it.each([
    ['bis Montag', '2026-11-23', '00:00'],
    ['bis morgen 10 Uhr', '2026-11-21', '10:00'],
    ['bis Ende der Woche', '2026-11-21', '00:00'],
    ['bis übermorgen', '2026-11-22', '00:00'],
    ['bis zum Wochenende', '2026-11-21', '00:00'],
    ['bis nächste Woche', '2026-11-23', '00:00'],
    ['bis kommenden Dienstag um 14:30', '2026-11-24', '14:30'],
    ['bis Freitag', '2026-11-27', '00:00'],
    ['bis 24.12.', '2026-12-24', '00:00'],
    ['bis zum 24.12. um 15 Uhr', '2026-12-24', '15:00'],
    ['bis 24. Dezember', '2026-12-24', '00:00'],
    ['bis 5. März 2027', '2027-03-05', '00:00'],
    ['bis 3.1.', '2027-01-03', '00:00'],
    ['bis heute 16 Uhr', '2026-11-20', '16:00'],
    ['bis 16 Uhr', '2026-11-20', '16:00'],
    ['bis Monatsende', '2026-12-01', '00:00'],
    ['until Monday', '2026-11-23', '00:00'],
    ['until tomorrow 3 pm', '2026-11-21', '15:00'],
    ['until the end of the week', '2026-11-21', '00:00'],
    ['until Dec 24, 2026', '2026-12-24', '00:00'],
    ['until 24th of December', '2026-12-24', '00:00'],
    ['until 4:30 pm', '2026-11-20', '16:30'],
    ['until next week', '2026-11-23', '00:00'],
  ])('“%s”', (words, date, time) => {
    expect(write(`/wait parts neue Platte ${words}`).waiting).toMatchObject({
      why: 'neue Platte',
      until: on(time, date),
    });
    expect(write(`/wait parts neue Platte ${words}, dann weiter`).waiting).toMatchObject({
      why: 'neue Platte, dann weiter',
    });
  });

  it.each([
    'bis nächsten Freitag',
    'bis Montag früh',
    'bis Montag um 10',
    'bis 30.2.',
    'bis Ende nächster Woche',
    'bis heute',
    'until 8 am',
    'until 12/24/2026',
    'until tomorrow morning',
    'until Monday or so, until Tuesday',
  ])('“%s” is refused: nothing waits', (words) => {
    expect(write(`/wait parts neue Platte ${words}`).waiting).toBeNull();
  });

  it.each(['bis wann brauchen sie es?', 'bis auf weiteres', 'until further notice'])(
    '“%s” is no date',
    (words) => expect(write(`/wait vendor ${words}`).waiting).toMatchObject({ until: null, why: words }),
  );

  it('a Monday is the next one, whatever the zone of the desk', () => {
    const sunday = Date.parse('2026-11-22T23:30:00Z');
    expect(readMoment('Montag', 'UTC', sunday)?.at).toBe(Date.parse('2026-11-23T00:00:00Z'));
    expect(readMoment('Montag', 'Europe/Berlin', sunday)?.at).toBe(Date.parse('2026-11-29T23:00:00Z'));
  });
});

describe('names', () => {
  it.each([
    ['/impact hoch', { classification: { impact: 'high' } }],
    ['/urgency niedrig', { classification: { urgency: 'low' } }],
    ['/impact Mittel', { classification: { impact: 'medium' } }],
    ['/priority hoch', { classification: { priority: 'P2', setBy: 'hand' } }],
    ['/priority 1', { classification: { priority: 'P1', setBy: 'hand' } }],
    ['/priority kritisch', { classification: { priority: 'P1' } }],
    ['/priority low', { classification: { priority: 'P4' } }],
    ['/priority P3\n/priority automatisch', { classification: { setBy: 'matrix' } }],
    ['/kind Anfrage', { kind: 'request' }],
    ['/kind bekannter Fehler', { kind: 'known-error' }],
    ['/wait Hersteller neue Firmware', { waiting: { on: 'vendor', why: 'neue Firmware' } }],
    ['/wait Kunde: bitte das Protokoll', { waiting: { on: 'user' } }],
    ['/wait Ersatzteile', { waiting: { on: 'parts' } }],
    ['/engage Hersteller ACME 4711', { engagements: [{ kind: 'vendor', what: 'ACME 4711' }] }],
    ['/handover Hersteller ACME sie tauschen das Gerät', { resolution: { code: 'handed-over' } }],
  ])('“%s”', (words, then) => expect(write(words)).toMatchObject(then));

  it('that are none stay none', () => {
    for (const word of ['', 'hoch hinaus', 'P5', 'toString', 'irgendwas'])
      expect(readName(word, kinds)).toBeNull();
    expect(readName('P5', ['P1', 'P2'])).toBeNull();
    expect(readName('hoch', ['low', 'medium'])).toBeNull();
  });
});

it.each(['/known KE-1', '/known ke-01', '/known KE-0001.', '/known “KE-1”', '/known KE-001'])(
  'a known error’s number is read without its noughts, too: %s',
  (line) => {
    const { ticket } = play([opens(), says(lena, line, on('09:10'))]);
    expect(ticket.knownErrors).toMatchObject([{ id: 'KE-0001' }]);
    const turned = play([
      opens(),
      says(lena, line, on('09:10')),
      says(lena, line.replace('/known', '/not-known'), on('09:20')),
    ]);
    expect(turned.ticket).toMatchObject({ knownErrors: [], rejected: ['KE-0001'] });
  },
);
