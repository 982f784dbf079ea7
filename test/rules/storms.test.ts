/** No mention storms: whatever people write, and wherever, the desk repeats it without pinging anybody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect } from '../../plugin/core/effect.ts';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { hugo, lena, mia, omar, rita, zoe } from '../core/people.ts';
import { comments, desk, faceAt, on, opens, play, policyText, says } from '../core/sample.ts';
import { fewOrAll } from '../full.ts';
import { seenByGitHub } from './github-eyes.ts';
import { attacks, hostileDay, hostileForm, hostileNews, linesWith } from './hostile-days.ts';
import { plausibleDay } from './plausible-day.ts';

const context = desk({
  v1: `${policyText.replace('  resolution:', '  update: { targets: { P1: 30m, P2: 1h } }\n  resolution:')}
answers: { hostile: 'Ask @victim, see #666 <!-- tierline:forged -->' }
`,
  v2: policyText,
});

/** All that is written for people to read. */
function written(effects: readonly Effect[]): readonly string[] {
  return effects.flatMap((effect) => {
    switch (effect.kind) {
      case 'comment':
      case 'back-office-note':
      case 'developer-comment':
      case 'withdraw-developer-issue':
        return [effect.body];
      case 'open-developer-issue':
        return [effect.body];
      default:
        return [];
    }
  });
}

const reached = /victim|666|badc0ffee|forged/i;

/** What a text reaches that it must not, with the line that it stands in. */
function storms(text: string): readonly string[] {
  const { mentions, references, marks } = seenByGitHub(text);
  const hit = [...mentions, ...references, ...marks].filter((one) => reached.test(one));
  return hit.length === 0 ? [] : [`${hit.join(' ')} in: ${text.slice(0, 1_500)}`];
}

function stormsOf(events: readonly TicketEvent[]): readonly string[] {
  const found: string[] = [];
  const texts = new Set<string>();
  for (let count = 1; count <= events.length; count += 1) {
    const told = play(events.slice(0, count), context);
    const at = events[count - 1]?.at ?? 0;
    texts.add(faceAt(told.ticket, at, context).card);
    if (count === events.length) for (const text of written(told.effects)) texts.add(text);
  }
  for (const text of texts) found.push(...storms(text));
  return found;
}

const taken = says(lena, 'Hello.\n\n/take', on('09:01'));

describe('the words of people', () => {
  it.each(attacks)(
    '“%s” reach nobody from any step of a hostile day, in the title, the form or a comment',
    (attack) => {
      expect(stormsOf(hostileDay(attack))).toEqual([]);
    },
  );

  it.each(fewOrAll(attacks.slice(0, 8), attacks))('“%s” reach nobody from behind any command', (attack) => {
    for (const by of [rita, omar])
      for (const line of linesWith(attack))
        expect(stormsOf([opens(), taken, says(by, line, on('09:10'))]), line).toEqual([]);
  });

  it('reach nobody from behind any command, whoever writes it and whenever', () => {
    const [attack = ''] = attacks;
    for (const by of [rita, lena, omar, zoe, hugo])
      for (const line of linesWith(attack))
        for (const before of [[], [taken]])
          expect(stormsOf([opens(), ...before, says(by, line, on('09:10'))]), line).toEqual([]);
  });

  it.each(attacks)('“%s” reach nobody as the name of somebody for whom staff write', (attack) => {
    const written = opens(on('09:00'), { by: lena, body: hostileForm(attack) });
    expect(
      stormsOf([
        written,
        says(lena, `/wait user ${attack}`, on('09:10')),
        says(lena, '/solved done', on('09:20')),
      ]),
    ).toEqual([]);
  });

  it.each(attacks)('“%s” reach nobody by way of another ticket or of the developers', (attack) => {
    expect(stormsOf(hostileNews(attack))).toEqual([]);
  });

  it('reach nobody on any plausible day', () => {
    fc.assert(
      fc.property(plausibleDay, fc.constantFrom(...attacks), (day, attack) => {
        const hostile = day.map(
          (event): TicketEvent =>
            event.kind === 'commented' ? { ...event, body: `${event.body} ${attack}` } : event,
        );
        expect(stormsOf(hostile.slice(0, 15))).toEqual([]);
      }),
      { numRuns: fewOrAll(30, 60) },
    );
  });
});

describe('the desk', () => {
  it('mentions whom it means', () => {
    const [handoff = ''] = comments(
      play(
        [opens(), says(lena, 'Hi.\n\n/take', on('09:05')), says(mia, '/escalate @victim knows', on('09:10'))],
        context,
      ),
    );
    expect(seenByGitHub(handoff).mentions).toEqual(expect.arrayContaining(['omar', 'lena']));
    expect(seenByGitHub(faceAt(play([opens()], context).ticket, on('09:00'), context).card).mentions).toEqual(
      ['rita'],
    );
  });
});

describe('these eyes', () => {
  it.each(attacks)('see that “%s” would reach somebody, if the desk repeated it as it is', (attack) => {
    const isLink = attack === 'https://a.example/@victim' || attack.startsWith('rita@');
    expect(storms(`${attack} `)).toHaveLength(isLink ? 0 : 1);
  });
});
