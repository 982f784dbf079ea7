/** The nouns of a ticket: tiers, priorities, statuses, labels, the form, its events’ order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readName } from '../../../plugin/commands/words.ts';
import { rankOf } from '../../../plugin/core/event-rank.ts';
import { readForm } from '../../../plugin/core/ticket/form.ts';
import { deskLabels, lookOf, readLabel } from '../../../plugin/core/ticket/labels.ts';
import { isManager, isStaff, worksAt } from '../../../plugin/core/ticket/person.ts';
import { fromMatrix, parseLevel, priorities, reclassify } from '../../../plugin/core/ticket/priority.ts';
import { waitReasons } from '../../../plugin/core/ticket/status.ts';
import { ticketId } from '../../../plugin/core/ticket/ticket.ts';
import { parseTier, tiers } from '../../../plugin/core/ticket/tier.ts';
import { tierName, waitReasonName } from '../../../plugin/reply/card/names.ts';
import { withDeskLabels } from '../../../plugin/reply/issue-view.ts';
import { inEnglish } from '../../../plugin/words/render.ts';
import { hugo, lena, mia, rita } from '../people.ts';
import { closes, form, labels, on, opens, policy, says, shown } from '../sample.ts';

describe('a tier', () => {
  it.each([
    ['1', 1],
    ['level 2', 2],
    ['Tier 3', 3],
    ['L1', 1],
    [' l 2 ', 2],
  ])('“%s” is read', (text, tier) => expect(parseTier(text)).toBe(tier));
  it.each(['0', '4', 'two', '', '12', 'level'])('“%s” is none', (text) => expect(parseTier(text)).toBeNull());
  it('is named by its people', () =>
    expect(tiers.map((tier) => tierName(tier, inEnglish))).toEqual([
      'level 1 (service desk)',
      'level 2 (operations)',
      'level 3 (developers)',
    ]));
});

describe('a priority', () => {
  const { matrix } = policy('');
  it('is read in small letters, too', () =>
    expect([readName(' p1 ', priorities), readName('P5', priorities)]).toEqual(['P1', null]));
  it('follows impact and urgency', () => expect(fromMatrix(matrix, 'high', 'high').priority).toBe('P1'));
  it('set by hand holds when impact or urgency change', () => {
    const byHand = { ...fromMatrix(matrix, 'low', 'low'), priority: 'P1', setBy: 'hand' } as const;
    expect(reclassify(matrix, byHand, 'medium', 'high')).toEqual({
      impact: 'medium',
      urgency: 'high',
      priority: 'P1',
      setBy: 'hand',
    });
    expect(reclassify(matrix, fromMatrix(matrix, 'low', 'low'), 'medium', 'high').priority).toBe('P2');
  });
  it('has levels that are read with care', () =>
    expect([parseLevel(' High '), parseLevel('constructor')]).toEqual(['high', null]));
});

describe('a reason to wait', () => {
  it('is read and said', () => {
    expect([readName(' On-Site ', waitReasons), readName('godot', waitReasons)]).toEqual(['on-site', null]);
    expect(waitReasons.map((on) => waitReasonName(on, inEnglish))).toEqual([
      'the requester',
      'an expert',
      'the vendor',
      'a third party',
      'a visit on site',
      'parts',
      'a change',
    ]);
  });
});

describe('a person', () => {
  it('is staff by a level or as a manager, and never unseen', () => {
    expect([lena, mia, rita, hugo].map(isStaff)).toEqual([true, true, false, false]);
    expect([lena, mia, hugo].map(isManager)).toEqual([false, true, false]);
    expect([worksAt(lena, 1), worksAt(lena, 2), worksAt(mia, 3), worksAt(hugo, 1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('a label', () => {
  it('of every group is read back as what it says', () => {
    for (const { name } of deskLabels()) expect(readLabel(name)).not.toBeNull();
    expect(readLabel('ke-0042')).toEqual({ group: 'known-error', id: 'KE-0042' });
    expect(readLabel('Service: VPN')).toEqual({ group: 'service', service: 'vpn' });
    expect(readLabel('SLA: At Risk')).toEqual({ group: 'sla', sla: 'at risk' });
  });

  it.each([
    'bug',
    'tier: 4',
    'priority: urgent',
    'priority:P1',
    'KE-1',
    'KE-0001 old',
    'status: ',
    'sla: met',
  ])('“%s” is none of the desk’s', (name) => expect(readLabel(name)).toBeNull());

  it('fits into what GitHub allows, and looks like something', () => {
    for (const { name, color, description } of [...deskLabels(), lookOf('service: vpn'), lookOf('KE-0001')]) {
      expect(name.length).toBeLessThanOrEqual(50);
      expect(description.length).toBeLessThanOrEqual(100);
      expect(color).toMatch(/^[0-9a-f]{6}$/);
    }
    expect(lookOf('tier: 2').description).toBe('Support level 2 works on it');
    expect(lookOf('waiting: on-site').description).toBe('Waiting for a visit on site; remove it to resume');
    expect(lookOf('service: vpn').description).toBe('The service that the ticket is about');
    expect(lookOf('KE-0001').description).toBe('A known error; its article has the workaround');
  });

  it('of somebody else stays on the issue, whatever the desk shows', () => {
    expect(withDeskLabels(['bug', 'Tier: 3', 'priority: P1'], shown([opens()]))).toEqual([
      'bug',
      ...shown([opens()]).labels,
    ]);
  });
});

describe('the form', () => {
  it('is read also with Windows line ends, the first answer of each name', () => {
    const body = `${form()}\n\n### Service\n\nMail`.replaceAll('\n', '\r\n');
    expect(readForm(body)).toEqual({
      used: true,
      what: 'The client says error 809.',
      service: 'VPN',
      unsureOfService: false,
      impact: 'medium',
      urgency: 'high',
      onBehalfOf: null,
      reachedBy: null,
      context: null,
    });
  });

  it('keeps a hint of the portal short', () => {
    const body = form({ 'Context from the portal': `q=${'x'.repeat(500)}` });
    expect(readForm(body).context).toEqual({ service: null, article: null, search: 'x'.repeat(200) });
  });

  it('takes one line for a choice, so that what stands below is no part of it', () => {
    expect(readForm(form({ 'How urgent is it?': 'I cannot work\n\n/take' })).urgency).toBe('high');
  });

  it('is read from any text without a crash', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, value) => {
        expect(() => readForm(`### ${name}\n\n${value}`)).not.toThrow();
      }),
    );
  });
});

it('events of the same second have an order: labels, then words, then buttons, then time', () => {
  const at = on('09:10');
  const due = { kind: 'due', id: 'due', ticket: '7#1', at } as const;
  const ranks = [opens(), labels(lena, 'tier: 2', at), says(lena, 'x', at), closes(lena, at), due].map(
    rankOf,
  );
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(new Set(ranks).size).toBe(5);
});

it('a ticket is named by the numbers of repository and issue, which outlive a rename', () => {
  expect(ticketId(7, 1)).toBe('7#1');
});
