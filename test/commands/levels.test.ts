/** /escalate and /deescalate: from level to level. */
import { describe, expect, it } from 'vitest';
import { lena, mia } from '../core/people.ts';
import { comments, desk, factsOf, form, on, opens, play, policyText, says, shown } from '../core/sample.ts';

const later = on('09:10');

const then = on('09:20');

/** The ticket after Lena (or somebody else) wrote this at 9:10 on a new ticket. */
function write(body: string, by = lena) {
  return play([opens(), says(by, body, later)]);
}

describe('/escalate', () => {
  it('hands the work on, with the reason; the owner stays', () => {
    const told = write('On it.\n\n/take\n/escalate restarted the client, no change');
    expect(told.ticket).toMatchObject({ tier: 2, owner: 'lena', assignee: null });
    expect(told.ticket.handoffs).toEqual([
      { from: 1, to: 2, at: later, by: 'lena', why: 'restarted the client, no change' },
    ]);
    expect(comments(told)).toEqual([
      '@omar, this ticket is with **level 2 (operations)** now. It comes from lena, who stays the owner.\n\n> restarted the client, no change',
    ]);
    expect(factsOf(told, 'ticket.escalated')).toEqual([
      { from: 1, to: 2, why: 'restarted the client, no change' },
    ]);
  });

  it('makes whoever hands it on the owner, where nobody was', () => {
    expect(write('On it.\n\n/escalate no change').ticket.owner).toBe('lena');
  });

  it.each([
    '/escalate 2 no change',
    '/escalate level 2: no change',
    '/escalate L2 no change',
    '/escalate no change',
  ])('“%s” names level 2 and the reason', (body) =>
    expect(write(`On it.\n\n${body}`).ticket.handoffs).toMatchObject([{ to: 2, why: 'no change' }]),
  );

  it.each([
    [
      '/escalate no change',
      'Level 2 needs a little more. Add it, then write `/escalate` again, with your note:\n- The requester has no answer yet. Write them a line on the ticket: what happens now?',
    ],
    [
      'On it.\n\n/escalate',
      'Level 2 needs a little more. Add it, then write `/escalate` again:\n- There is no note. What did you try, and why does it need them?',
    ],
    [
      'On it.\n\n/escalate 3 crash',
      'Only a P1 ticket or a manager goes from level 1 straight to level 3. Write `/escalate 2` and what was tried.',
    ],
    [
      'On it.\n\n/escalate 1 please',
      'The ticket is with level 1 (service desk) already. To hand it on, write `/escalate 2` and what was tried.',
    ],
  ])('“%s” is refused', (body, why) => {
    expect(comments(write(body))).toEqual([`@lena, that did not work. ${why}`]);
    expect(write(body).ticket.tier).toBe(1);
  });

  it('goes from 1 to 3 for P1, and for a manager', () => {
    expect(write('On it.\n\n/priority P1\n/escalate 3 crash').ticket.tier).toBe(3);
    expect(write('On it.\n\n/escalate 3 crash', mia).ticket.tier).toBe(3);
  });

  it('has nowhere to go from level 3', () => {
    const at3 = [opens(), says(mia, 'On it.\n\n/escalate 3 crash', later)];
    expect(comments(play([...at3, says(mia, '/escalate crash', then)])).at(-1)).toContain(
      'The ticket is with level 3 (developers) already, and there is no higher level. To hand it back, write `/deescalate` and why.',
    );
    expect(comments(play([...at3, says(mia, '/escalate 2 crash', then)])).at(-1)).toContain(
      'The ticket is with level 3 (developers) now, which is higher. To hand it back, write `/deescalate 2` and why.',
    );
  });
});

describe('/deescalate', () => {
  const at3 = [opens(), says(mia, 'On it.\n\n/escalate 3 crash', later)];

  it.each([
    ['/deescalate no crash here', 2],
    ['/deescalate 1 KE-0001 fits', 1],
  ])('“%s” hands back to level %d', (body, tier) => {
    const told = play([...at3, says(mia, body, then)]);
    expect(told.ticket).toMatchObject({ tier, owner: 'mia' });
    expect(factsOf(told, 'ticket.escalated').at(-1)).toMatchObject({ from: 3, to: tier });
  });

  it.each([
    ['/deescalate', 'Whoever gets it back should read why. Write `/deescalate` and the reason.'],
    [
      '/deescalate 3 no',
      'The ticket is with level 3 (developers) already. To hand it back, write `/deescalate 2` and why.',
    ],
  ])('“%s” is refused', (body, why) => {
    expect(comments(play([...at3, says(mia, body, then)])).at(-1)).toBe(`@mia, that did not work. ${why}`);
  });

  it.each([
    ['/deescalate no', 'The ticket is with level 1 (service desk) already, and there is no lower level.'],
    ['/deescalate 1 no', 'The ticket is with level 1 (service desk) already, and there is no lower level.'],
    [
      '/deescalate 2 no',
      'The ticket is with level 1 (service desk) now, which is lower. To hand it on, write `/escalate 2` and what was tried.',
    ],
  ])('“%s” has nowhere to go from level 1', (body, why) => {
    expect(comments(write(body))).toEqual([`@lena, that did not work. ${why}`]);
  });
});

describe('level 3 without a developer repository', () => {
  const handedOn = (service: string, text = policyText) =>
    comments(
      play(
        [
          opens(on('09:00'), { body: form({ Service: service }) }),
          says(mia, 'On it.\n\n/escalate 3 crash', later),
        ],
        desk({ v1: text }),
      ),
    ).at(-1);

  it('is said in the handoff, with what to do', () => {
    expect(handedOn('_No response_')).toBe(
      '@dora, this ticket is with **level 3 (developers)** now. It comes from mia, who stays the owner. No developer repository yet: this ticket has no service. Set one with `/service NAME`, and its developers get their issue.\n\n> crash',
    );
    expect(handedOn('Mail')).toContain(
      'No developer repository yet: the policy names none for Mail, so level 3 works on the ticket itself.',
    );
    expect(handedOn('VPN')).not.toContain('No developer repository');
  });

  it('is nothing to speak of where no service has one', () => {
    const none = policyText.replace(', developers: acme/vpn-client', '');
    expect(handedOn('_No response_', none)).not.toContain('No developer repository');
  });

  it('stays on the card; `/escalate` asks the developers as soon as the policy names them', () => {
    const at3 = [
      opens(on('09:00'), { body: form({ Service: 'Mail' }) }),
      says(mia, 'On it.\n\n/escalate 3 crash', later),
    ];
    expect(shown(at3).card).toContain('| Developers | no repository named for Mail |');
    const versions = desk({
      v1: policyText,
      v2: policyText.replace('mail: { name: Mail }', 'mail: { name: Mail, developers: acme/mail }'),
    });
    const changed = {
      kind: 'policy-changed',
      id: 'policy/v2',
      ticket: '7#1',
      at: then,
      policy: 'v2',
    } as const;
    const told = play([...at3, changed, says(mia, '/escalate', on('09:30'))], versions);
    expect(told.effects).toContainEqual(
      expect.objectContaining({ kind: 'open-developer-issue', repository: 'acme/mail' }),
    );
    expect(told.ticket.handoffs).toHaveLength(1);
  });
});

describe('a level that there is not', () => {
  const answer = [opens(), says(lena, 'Looking.', on('09:05'))];
  const told = (body: string) => play([...answer, says(lena, body, on('09:10'))]);

  it.each([
    '/escalate 4 the gateway',
    '/escalate level 4 the gateway',
    '/escalate 0',
    '/escalate L7: now',
    '/deescalate 5 x',
  ])('“%s” is told which there are', (body) => {
    expect(told(body).ticket.tier).toBe(1);
    expect(comments(told(body)).at(-1)).toContain(
      'the levels are level 1 (service desk), level 2 (operations), level 3 (developers).',
    );
  });

  it.each([
    '/escalate 40 users wait',
    '/escalate 4.2.1 of the client crashes',
    '/escalate 2 4 users wait',
    '/escalate 10.0.0.7 is down',
  ])('“%s” begins a reason', (body) => {
    expect(told(body).ticket.tier).toBe(2);
  });
});
