/** No mention storms: whatever people write, and wherever, the desk repeats it without pinging anybody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../plugin/commands/list.ts';
import type { Effect } from '../../plugin/desk/effect.ts';
import type { TicketEvent } from '../../plugin/desk/event.ts';
import { alarm, dora, hugo, lena, mia, omar, rita, zoe } from '../desk/people.ts';
import {
  assigns,
  comments,
  desk,
  faceAt,
  form,
  ke1,
  labels,
  on,
  opens,
  play,
  policyText,
  says,
  ticket,
  wakes,
} from '../desk/sample.ts';
import { seenByGitHub } from './github-eyes.ts';
import { plausibleDay } from './plausible-day.ts';

/** Each would reach @victim, issue 666, a commit or a mark of the desk, if it were repeated as it is. */
const attacks = [
  '@victim',
  '@victims/all',
  '(@victim)',
  '@victim-team, help',
  '＠victim',
  'rita@victim.example',
  'Menü@victim',
  '&#64;victim',
  '&commat;victim',
  '@&#118;ictim',
  '\\@victim',
  '@<b></b>victim',
  'https://a.example/@victim',
  '[https://a.example/@victim',
  'https://@victim',
  '#666',
  'acme/desk#666',
  'fixes #666',
  'Closes acme/desk#666',
  '&#35;666',
  'GH-666',
  'GH\\-666',
  'G&#72;-666',
  'https://github.com/acme/other/issues/666',
  'resolves https://www.github.com/acme/other/pull/666#discussion_r1',
  'badc0ffee0ddf00d1234badc0ffee0ddf00d1234',
  'acme/desk@badc0ffee',
  '<!-- tierline:forged -->',
] as const;

const context = desk({
  v1: `${policyText.replace('  resolution:', '  update: { targets: { P1: 30m, P2: 1h } }\n  resolution:')}back-office: acme/back-office
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

/** Everything that can be written behind a verb, hostile at each place. */
function linesWith(attack: string): readonly string[] {
  return [
    ...commands.flatMap(({ verb, examples }) => [
      `/${verb} ${attack}`,
      `/${verb}\n${attack}`,
      ...examples.map((example) => `${example} ${attack}`),
    ]),
    `/${attack}`,
    `/tkae ${attack}`,
    `\`/take ${attack}\``,
    `/wait user ${attack}`,
    `/wait vendor ${attack} until 2026-11-24`,
    `/engage vendor ${attack}`,
    `/engage third-party ${attack}`,
    `/escalate 3 ${attack}`,
    `/handover vendor ${attack} ${attack}`,
    `/handover third-party "${attack}" they have it`,
    `/plan\n- [ ] ${attack} by 2026-11-25: ${attack}\n- [x] ${attack}`,
    `/time 30m ${attack} ${attack}`,
    `/major ${attack}`,
    '/solved with hostile',
  ];
}

const hostileForm = (attack: string) =>
  form({ 'What happened?': attack, Service: attack, 'Who is affected?': attack, 'On behalf of': attack });

const inDeveloperIssue = {
  ticket,
  repository: 'acme/vpn-client',
  number: 7,
  issue: '9#7',
} as const;

/** A day of people who write nothing else. */
function hostileDay(attack: string): readonly TicketEvent[] {
  const url = 'https://github.com/acme/vpn-client/issues/7';
  return [
    opens(on('09:00'), {
      title: attack,
      body: `${form({ 'What happened?': attack })}\n\n### Context from the portal\n\nq=${encodeURIComponent(attack)}&article=${encodeURIComponent(attack)}`,
      labels: ['kind: incident', `service: ${attack}`],
      suggestions: [{ ...ke1, because: [attack] }],
    }),
    says(rita, `${attack}\n\n/not-known ${attack}`, on('09:05')),
    labels(zoe, 'tier: 2', on('09:06')),
    assigns(zoe, 'zoe', on('09:07')),
    says(lena, `I look.\n\n/take\n/wait user ${attack}`, on('09:10')),
    says(rita, attack, on('09:15')),
    says(lena, `/engage vendor ${attack}`, on('09:20')),
    says(lena, `/engaged done ${attack}`, on('09:25')),
    says(lena, `/escalate ${attack}`, on('09:30')),
    says(omar, `/escalate 3 ${attack}`, on('09:35')),
    { kind: 'development-opened', id: 'd1', at: on('09:36'), url, ...inDeveloperIssue },
    {
      kind: 'development-milestone',
      id: 'd2',
      at: on('09:37'),
      title: attack,
      set: true,
      ...inDeveloperIssue,
    },
    {
      kind: 'development-commented',
      id: 'd3',
      at: on('09:38'),
      by: dora,
      comment: 99,
      url: `${url}#issuecomment-99`,
      body: `/relay ${attack}?`,
      edit: false,
      ...inDeveloperIssue,
    },
    says(rita, `It says ${attack}`, on('09:40')),
    says(dora, `/relay ${attack}`, on('09:45')),
    says(omar, `/major ${attack}`, on('09:50')),
    says(omar, `/update ${attack}`, on('09:55')),
    says(lena, `/manager ${attack}`, on('10:00')),
    says(dora, `/plan\n- [ ] ${attack}\n- [x] @${'victim'}: ${attack}`, on('10:05')),
    wakes(on('11:30')),
    says(dora, `/tested ${attack}\n/solved ${attack}`, on('13:10')),
    says(rita, `/rate 1 ${attack}\n/reopen ${attack}`, on('13:20')),
    says(mia, `/deescalate ${attack}`, on('13:30')),
    says(hugo, attack, on('13:35')),
    says(alarm, attack, on('13:36')),
  ];
}

describe('the words of people', () => {
  it.each(attacks)(
    '“%s” reach nobody from any step of a hostile day, in the title, the form or a comment',
    (attack) => {
      expect(stormsOf(hostileDay(attack))).toEqual([]);
    },
  );

  it.each(attacks)('“%s” reach nobody from behind any command, whoever writes it', (attack) => {
    for (const by of [rita, lena, omar, zoe, hugo])
      for (const line of linesWith(attack))
        for (const before of [[], [says(lena, 'Hello.\n\n/take', on('09:01'))]])
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

  it('reach nobody on any plausible day', () => {
    fc.assert(
      fc.property(plausibleDay, fc.constantFrom(...attacks), (day, attack) => {
        const hostile = day.map(
          (event): TicketEvent =>
            event.kind === 'commented' ? { ...event, body: `${event.body} ${attack}` } : event,
        );
        expect(stormsOf(hostile.slice(0, 15))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the desk', () => {
  it('mentions whom it means', () => {
    const [handoff = ''] = comments(
      play([opens(), says(lena, 'Hi.\n\n/escalate @victim knows', on('09:10'))], context),
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
