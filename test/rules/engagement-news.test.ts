/** Somebody was engaged and nothing is heard: whoever works on the ticket is asked, three times at most. */
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { lena, omar } from '../core/people.ts';
import {
  comments,
  desk,
  on,
  onTheTicket,
  opens,
  play,
  policyText,
  says,
  shown,
  wakes,
} from '../core/sample.ts';

const usual = policyText.replace(/^reminders: .*\n/m, '');
const terms = (written: string) => `${usual}reminders: { lies-still: {}, engagement: ${written} }\n`;
const hourly = desk({ v1: terms('{ P2: 1h }') });
const engaged = [opens(), says(lena, '/take\n/engage vendor ACME case 4711', on('09:10'))];
const monday = wakes(on('17:00', '2026-11-30'));

const asked = (events: readonly TicketEvent[], context = hourly) =>
  comments(play(events, context)).filter((text) => text.includes('Is there news?'));

describe('an engagement of which nothing is heard', () => {
  it('has whoever works on the ticket asked, with how to end it', () => {
    expect(asked([...engaged, wakes(on('10:10'))])).toEqual([
      '@lena, vendor ACME case 4711 has been engaged since Fri 20 Nov 2026, 09:10. Is there news? When they have done their part, write `/engaged done` and what came of it; until then tell the requester how it stands.',
    ]);
    expect(asked([...engaged, wakes(on('10:09'))])).toEqual([]);
  });

  it('is asked about in business time, each time after twice as long, three times in all', () => {
    const told = play([...engaged, monday], hourly);
    // One hour, then two, over lunch, then four, over the weekend.
    expect(told.ticket.engagements[0]?.reminders).toEqual([
      on('10:10'),
      on('13:10'),
      on('09:10', '2026-11-23'),
    ]);
    expect(asked([...engaged, monday])).toHaveLength(3);
  });

  it('is asked about no more once it is done, or the ticket has ended', () => {
    expect(asked([...engaged, says(lena, '/engaged done a patch', on('09:30')), monday])).toEqual([]);
    expect(asked([...engaged, says(lena, '/solved done', on('09:30')), monday])).toEqual([]);
  });

  it('by default asks, and is turned off with {}', () => {
    expect(asked([...engaged, wakes(on('15:00'))], desk({ v1: usual }))).toHaveLength(1);
    expect(asked([...engaged, monday], desk({ v1: terms('{}') }))).toEqual([]);
  });

  it('one of several is named by its number', () => {
    const two = [...engaged, says(omar, '/engage parts new disk', on('09:20'))];
    expect(asked([...two, wakes(on('10:10'))])).toEqual([expect.stringContaining('write `/engaged 1 done`')]);
    expect(asked([...two, wakes(on('10:20'))])[1]).toContain('@lena, parts new disk has been engaged');
  });

  it('that a raised priority makes late is asked about once, and later than that again', () => {
    const raised = [...engaged, says(lena, '/priority P1', on('11:10'))];
    const context = desk({ v1: terms('{ P1: 30m }') });
    expect(asked([...raised, wakes(on('11:11'))], context)).toHaveLength(1);
    expect(play([...raised, wakes(on('11:11'))], context).ticket.engagements[0]?.reminders).toEqual([
      on('11:10'),
    ]);
    expect(asked([...raised, wakes(on('13:09'))], context)).toHaveLength(1);
  });

  it('before a policy asked for it counts from that policy', () => {
    const versions = desk({ v1: terms('{}'), v2: terms('{ P2: 30m }') });
    const changed = {
      kind: 'policy-changed',
      id: 'policy/v2',
      ticket: '7#1',
      at: on('15:00'),
      policy: 'v2',
    } as const;
    const told = play([...engaged, changed, wakes(on('15:10'))], versions);
    expect(told.ticket.engagements[0]?.reminders).toEqual([on('15:00')]);
  });

  it('goes to the back office where there is one', () => {
    const context = desk({ v1: terms('{ P2: 1h }') });
    const told = play([...engaged, wakes(on('10:10'))], context);
    expect(onTheTicket(told)).toEqual([]);
    expect(
      told.effects.filter(({ kind, key }) => kind === 'back-office-note' && key.includes('engagement')),
    ).toHaveLength(1);
  });
});

describe('what is over', () => {
  it('is kept on the card with its length and what came of it', () => {
    const { card } = shown([...engaged, says(lena, '/engaged done a patch of @acme', on('11:40'))]);
    expect(card).toContain(
      '<details><summary>Engaged before: 1</summary>\n\n- 2026-11-20, 2 h 30 min, vendor ACME case 4711: a patch of @\u2060acme\n\n</details>',
    );
    expect(shown(engaged).card).not.toContain('Engaged before');
  });
});
