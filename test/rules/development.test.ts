/** Level 3: the linked issue in the developers’ repository, and what it tells the ticket. */
import { describe, expect, it } from 'vitest';
import type { DevelopmentMoved } from '../../plugin/core/development-event.ts';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { dora, lena, mia } from '../core/people.ts';
import { announced, comments, form, labels, on, opens, play, says, shown, wakes } from '../core/sample.ts';

const at3 = [
  opens(),
  says(lena, 'On it.\n\n/take', on('09:05')),
  says(mia, '/escalate 3 crash in the tunnel code, the same trace on three machines', on('09:10')),
];
const url = 'https://github.com/acme/vpn-client/issues/7';
const asked: TicketEvent = {
  kind: 'development-opened',
  id: 'development-opened/9#7',
  ticket: '7#1',
  at: on('09:11'),
  issue: '',
  repository: 'acme/vpn-client',
  number: 7,
  url,
};
const moved = (kind: DevelopmentMoved['kind'], at: number, completed = true): DevelopmentMoved => ({
  kind,
  id: `${kind}/${at}`,
  ticket: '7#1',
  at,
  by: dora,
  issue: '',
  repository: 'acme/vpn-client',
  number: 7,
  completed,
});
const linked = [...at3, asked];

describe('a ticket that reaches level 3', () => {
  it('asks for an issue in the developers’ repository, with all the context', () => {
    const issue = play(at3).effects.find(({ kind }) => kind === 'open-developer-issue');
    expect(issue).toMatchObject({
      repository: 'acme/vpn-client',
      title: '[desk] VPN is down',
      key: '7#1/comment/1795162200/developer-issue',
    });
    expect(issue).toHaveProperty(
      'body',
      [
        'The support desk needs your help with a ticket: https://github.com/acme/desk/issues/1',
        '',
        '- **Priority**: P2 (impact medium, urgency high)',
        '- **Service**: VPN',
        '- **Owner at the desk**: lena',
        '- **Known error**: none',
        '',
        '### What was tried',
        '',
        '- before level 3, by mia: crash in the tunnel code, the same trace on three machines',
        '',
        '### What the requester wrote',
        '',
        ...form()
          .split('\n')
          .map((line) => `> ${line}`.trimEnd()),
        '',
        'Work on this issue as on any other. Closing it as completed tells the ticket that a fix is there; closing it as not planned hands the ticket back to level 2, so please write why. Your comments stay here; a line with `/relay` and your words brings those to the ticket, and the requester’s answer to a question comes back by itself.',
      ].join('\n'),
    );
  });

  it('shows where it was asked, and then the link', () => {
    expect(shown(at3).card).toContain('| Developers | asked in acme/vpn-client |');
    expect(shown(linked).card).toContain(`| Developers | [acme/vpn-client no. 7](${url}), open |`);
  });

  it('asks nobody where the service has no developers of its own, or they answer here themselves', () => {
    const mail = [opens(on('09:00'), { body: form({ Service: 'Mail' }) }), ...at3.slice(1)];
    expect(play(mail).effects.some(({ kind }) => kind === 'open-developer-issue')).toBe(false);
    const direct = [
      opens(on('09:00'), { repository: { id: 7, owner: 'Acme', name: 'VPN-Client' } }),
      ...at3.slice(1),
    ];
    expect(play(direct).effects.some(({ kind }) => kind === 'open-developer-issue')).toBe(false);
  });

  it('asks once while their issue is open, also when the label does it', () => {
    const back = [...linked, says(dora, '/deescalate 2 no crash', on('09:20'))];
    const again = play([...back, labels(mia, 'tier: 3', on('09:30'))]);
    expect(again.effects.filter(({ kind }) => kind === 'open-developer-issue')).toHaveLength(1);
  });

  it('asks anew when they have closed theirs, and names the earlier one', () => {
    const back = [...linked, moved('development-closed', on('09:20'), false)];
    const again = play([
      ...back,
      says(mia, '/escalate it is yours after all: the same trace on a fourth machine', on('09:30')),
    ]);
    expect(again.ticket.development).toMatchObject({ state: 'asked', number: null });
    expect(again.effects.findLast(({ kind }) => kind === 'open-developer-issue')).toHaveProperty(
      'body',
      expect.stringContaining(`This desk asked about it before, in ${url}`),
    );
  });

  it('forges no mark of the desk with the requester’s words, and pings nobody', () => {
    const body = form({ 'What happened?': '@dora look at #5 <!-- tierline:7%231%2Fx -->' });
    const issue = play([opens(on('09:00'), { body }), ...at3.slice(1)]).effects.find(
      ({ kind }) => kind === 'open-developer-issue',
    );
    const said = issue !== undefined && 'body' in issue ? issue.body : '';
    expect(said).not.toContain('<!-- tierline');
    expect(said).not.toMatch(/@dora|#5/);
  });

  it('says so when they do not accept this desk', () => {
    const refused: TicketEvent = {
      kind: 'development-refused',
      id: 'refused/1',
      ticket: '7#1',
      at: on('09:11'),
      repository: 'acme/vpn-client',
      why: 'acme/vpn-client does not accept this desk.',
    };
    const told = play([...at3, refused]);
    expect(comments(told).at(-1)).toBe(
      '@dora @lena, no issue could be opened in acme/vpn-client: acme/vpn-client does not accept this desk. Until that is mended, level 3 works on the ticket itself.',
    );
    expect(shown([...at3, refused]).card).toContain(
      '| Developers | acme/vpn-client does not accept this desk |',
    );
  });

  it('asks them again by `/escalate` once they may accept the desk, and moves nothing', () => {
    const refused: TicketEvent = {
      kind: 'development-refused',
      id: 'refused/1',
      ticket: '7#1',
      at: on('09:11'),
      repository: 'acme/vpn-client',
      why: 'not accepted.',
    };
    const again = play([...at3, refused, says(mia, '/escalate', on('09:30'))]);
    expect(again.effects.filter(({ kind }) => kind === 'open-developer-issue')).toHaveLength(2);
    expect(again.ticket.development?.state).toBe('asked');
    expect(again.ticket.handoffs).toHaveLength(1);
  });

  it('leaves out what the requester did not fill in, and the portal’s own line', () => {
    const body = form({
      'What have you tried?': '_No response_',
      'Context from the portal': 'service=vpn&q=vpn',
    });
    const issue = play([opens(on('09:00'), { body }), ...at3.slice(1)]).effects.find(
      ({ kind }) => kind === 'open-developer-issue',
    );
    const said = issue !== undefined && 'body' in issue ? issue.body : '';
    expect(said).toContain('What happened?');
    expect(said).not.toMatch(/No response|Context from|What have you tried/);
  });

  it('the answer in the very second of the question still comes after it', () => {
    const inOneSecond = [...at3, { ...asked, at: on('09:10') }];
    expect(play(inOneSecond).ticket.development).toMatchObject({ number: 7, state: 'open' });
  });
});

describe('the developers close their issue', () => {
  it('as completed: the owner is told that a fix is there', () => {
    const told = play([...linked, moved('development-closed', on('10:00'))]);
    expect(told.ticket).toMatchObject({ tier: 3, status: 'open', development: { state: 'completed' } });
    expect(comments(told).at(-1)).toBe(
      `@lena, the developers have closed [acme/vpn-client#7](${url}) as completed: a fix is there. Please check it, then tell rita with \`/solved\` and how to get it.`,
    );
  });

  it('as not planned: the ticket is back with level 2, which is told', () => {
    const told = play([...linked, moved('development-closed', on('10:00'), false)]);
    expect(told.ticket).toMatchObject({
      tier: 2,
      assignee: null,
      owner: 'lena',
      development: { state: 'not-planned' },
    });
    expect(comments(told).at(-1)).toBe(
      `@omar @lena, the developers have closed [acme/vpn-client#7](${url}) as not planned. The ticket is with level 2 (operations) now. Their reason stands in that issue.`,
    );
    expect(announced(told)).toContain('ticket.escalated');
    expect(shown([...linked, moved('development-closed', on('10:00'), false)]).card).toContain(
      ', not planned |',
    );
  });

  it('as not planned, when the desk has taken the ticket back already: it stays where it is', () => {
    const back = [...linked, says(dora, '/deescalate 1 KE-0001 fits', on('09:20'))];
    const told = play([...back, moved('development-closed', on('10:00'), false)]);
    expect(told.ticket.tier).toBe(1);
    expect(comments(told).at(-1)).toContain('The ticket is with level 1 (service desk) now.');
  });

  it('of a ticket that has ended: nobody is told, and it is known all the same', () => {
    const ended = [...linked, says(dora, '/solved update to 2.4.1', on('09:50'))];
    const told = play([...ended, moved('development-closed', on('10:00'))]);
    expect(comments(told)).toEqual(comments(play(ended)));
    expect(told.ticket.development?.state).toBe('completed');
  });

  it('and open it again', () => {
    const reopened = [
      ...linked,
      moved('development-closed', on('10:00')),
      moved('development-reopened', on('10:10')),
    ];
    expect(play(reopened).ticket.development?.state).toBe('open');
  });

  it('another issue of theirs is none of the ticket’s', () => {
    const other = { ...moved('development-closed', on('10:00')), number: 8 };
    const told = play([...linked, other, { ...other, kind: 'development-reopened', id: 'x' }]);
    expect(told).toEqual(play([...linked, wakes(on('10:00'))]));
  });
});

describe('an issue that late news made needless', () => {
  const needless = play([opens(), asked]);

  it('is closed, and its developers are told why', () => {
    expect(needless.effects.at(-1)).toEqual({
      kind: 'withdraw-developer-issue',
      key: '7#1/development-opened/9#7/needless',
      repository: 'acme/vpn-client',
      number: 7,
      body: 'Nothing is needed here after all, and we are sorry for the noise: news of https://github.com/acme/desk/issues/1 reached the desk late, and counted with it the ticket never came to you. The desk closes this issue; open it again if you want to keep it for yourselves.',
    });
  });

  it('leaves no trace on the ticket', () => {
    expect(needless.ticket.development).toBeNull();
    expect(play([opens(), asked, moved('development-closed', on('09:20'), false)]).ticket).toMatchObject({
      tier: 1,
      development: null,
    });
  });
});
