/** Days on which people, and what comes from elsewhere, say nothing but what would ping and link. */

import type { TicketEvent } from '../../plugin/core/event.ts';
import { commands } from '../../plugin/rules/slash-commands/list.ts';
import { alarm, dora, hugo, lena, mia, omar, rita, zoe } from '../core/people.ts';
import { assigns, form, ke1, labels, on, opens, says, ticket, wakes } from '../core/sample.ts';

/** Each would reach @victim, issue 666, a commit or a mark of the desk, if it were repeated as it is. */
export const attacks = [
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

/** Everything that can be written behind a verb, hostile at each place. */
export function linesWith(attack: string): readonly string[] {
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

export const hostileForm = (attack: string) =>
  form({ 'What happened?': attack, Service: attack, 'Who is affected?': attack, 'On behalf of': attack });

const inDeveloperIssue = {
  ticket,
  repository: 'acme/vpn-client',
  number: 7,
  issue: '9#7',
} as const;

/** A day of people who write nothing else. */
export function hostileDay(attack: string): readonly TicketEvent[] {
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

/** What other tickets and the developers’ repository bring in. */
export function hostileNews(attack: string): readonly TicketEvent[] {
  const mains = [{ id: '7#12', number: 12, url: 'https://github.com/acme/desk/issues/12' }];
  const [root] = mains;
  if (root === undefined) return [];
  const workaround = { id: 'KE-0001', title: attack, url: null, workaround: attack };
  const end = { code: 'solved', note: attack, by: 'lena', at: on('09:40') } as const;
  const news = { root, state: 'solved', resolution: end, workaround } as const;
  return [
    opens(),
    says(lena, '/escalate 2 tried', on('09:10')),
    says(omar, '/escalate 3 a crash', on('09:11')),
    {
      kind: 'development-refused',
      id: 'r1',
      ticket,
      at: on('09:12'),
      repository: 'acme/vpn-client',
      why: attack,
    },
    says(omar, '/escalate 3 once more', on('09:13')),
    {
      kind: 'development-opened',
      id: 'r2',
      at: on('09:14'),
      url: 'https://github.com/acme/vpn-client/issues/7',
      ...inDeveloperIssue,
    },
    {
      kind: 'development-released',
      id: 'r3',
      at: on('09:15'),
      tag: attack,
      url: 'https://github.com/acme/vpn-client/releases/tag/x',
      certain: true,
      ...inDeveloperIssue,
    },
    says(lena, '/duplicate #12', on('09:20'), { mains }),
    { kind: 'main-said', id: 'm1', ticket, at: on('09:40'), from: '7#12', news },
  ];
}
