/** A policy that works, and does less than its writer may think, says so. */
import { expect, test } from 'vitest';
import { readPolicy } from '../../plugin/policy/read.ts';
import { policyWarnings } from '../../plugin/policy/warnings.ts';

function warningsOf(text: string): readonly string[] {
  const read = readPolicy({ text, version: 'c0ffee' });
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return policyWarnings(read.policy);
}

const clock = (name: string) => `  ${name}: { targets: { P1: 1h } }\n`;

test.each([
  ['tiers', clock('tier')],
  ['engagements', clock('engagement')],
  ['tiers and engagements', clock('tier') + clock('engagement')],
  ['tiers', '  tier: { for: [{ service: vpn, targets: { P1: 1h } }] }\n'],
])('clocks of %s without a back office: nobody hears of them, and the check says so', (whose, clocks) => {
  const text = `services: { vpn: {} }\nclocks:\n${clocks}`;
  expect(warningsOf(text)).toEqual([
    `There is no back office, so warnings and reminders have nowhere to go but labels and the card, and requesters read handoffs and breaches on the ticket. The clocks of ${whose} are counted, and nobody is notified. Name a private repository under back-office.`,
  ]);
  expect(warningsOf(`back-office: acme/back-office\n${text}`)).toEqual([]);
});

test('without a back office one line says what has nowhere to go, and a developer repository needs none', () => {
  const text = `clocks:\n${clock('resolution')}`;
  expect(warningsOf(text)).toEqual([
    'There is no back office, so warnings and reminders have nowhere to go but labels and the card, and requesters read handoffs and breaches on the ticket. Name a private repository under back-office.',
  ]);
  expect(warningsOf(`language: de\n${text}`)).toEqual([
    'Es gibt kein Backoffice. Warnungen und Erinnerungen zeigen sich deshalb nur an Labels und auf der Karte, und Übergaben und Überschreitungen lesen alle im Ticket. Nennen Sie unter back-office ein privates Repository.',
  ]);
  expect(warningsOf(`back-office: acme/back-office\n${text}`)).toEqual([]);
  expect(warningsOf('accepts: [acme/desk]\n')).toEqual([]);
});

const nights = (hours: string) =>
  warningsOf(
    `back-office: acme/back-office\ncalendars:\n  office: { timezone: Europe/Berlin, hours: ${hours} }\n`,
  );

test.each([
  ['17:00-09:00', '16 h', '09:00-17:00'],
  ['18:30-07:00', '12 h 30 min', '07:00-18:30'],
])('hours of %s may be swapped by mistake, and the check asks once', (hours, length, instead) => {
  const [opens, closes] = hours.split('-');
  expect(nights(`{ mon-fri: '${hours}' }`)).toEqual([
    `The calendar “office” is open overnight from ${opens} to ${closes}, which is ${length}. If you meant ${instead}, swap them.`,
  ]);
});

test.each(["{ mon-fri: '22:00-06:00' }", "{ mon-sun: '20:00-08:00' }", '24x7', "{ mon-sun: '00:00-24:00' }"])(
  'hours of %s are no mistake',
  (hours) => expect(nights(hours)).toEqual([]),
);
