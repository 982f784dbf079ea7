/** Staff of a German desk write dates and levels in their own words. */
import { expect, it } from 'vitest';
import { policy } from '../scenario/desk.ts';
import { scenario } from '../scenario/scenario.ts';

const { open, say, ticket, lastWord } = scenario({
  policy: policy.replace('tierline: 1', 'tierline: 1\nlanguage: de'),
});

it('and are understood', async () => {
  await open();
  await say('lena', '/impact hoch\n/urgency niedrig\n/priority hoch');
  expect(await ticket()).toMatchObject({
    classification: { impact: 'high', urgency: 'low', priority: 'P2', setBy: 'hand' },
  });
  // The desk’s day is Friday, 20 November.
  const waits: readonly (readonly [string, string, string])[] = [
    ['/wait Ersatzteile neue Platte bis Montag', 'parts', '2026-11-22T23:00:00Z'],
    ['/wait Hersteller Rückruf bis morgen 10 Uhr', 'vendor', '2026-11-21T09:00:00Z'],
    ['/wait Kunde Protokoll bis Ende der Woche', 'user', '2026-11-20T23:00:00Z'],
    ['/wait vendor call back until tomorrow 3 pm', 'vendor', '2026-11-21T14:00:00Z'],
    ['/wait parts bis zum 24.12.', 'parts', '2026-12-23T23:00:00Z'],
  ];
  for (const [words, on, until] of waits) {
    await say('lena', words);
    expect((await ticket()).waiting, words).toMatchObject({ on, until: Date.parse(until) });
  }
});

it('and are told what to write where people mean different days', async () => {
  await open();
  await say('lena', '/wait parts neue Platte bis nächsten Freitag');
  expect((await ticket()).waiting).toBeNull();
  expect(await lastWord()).toContain('`until 2026-12-24`');
});
