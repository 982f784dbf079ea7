/** What a comment means: an answer, a question, thanks, “still broken”. */
import { describe, expect, it } from 'vitest';
import { isThanks } from '../../plugin/rules/thanks/is-thanks.ts';
import { hugo, lena, omar, rita, robot, zoe } from '../core/people.ts';
import { comments, desk, on, opens, play, policyText, reopens, says, shown } from '../core/sample.ts';

const later = on('09:10');

describe('the first response', () => {
  it('is the first comment of staff that says something', () => {
    const { ticket } = play([
      opens(),
      says(lena, 'I am looking into it.', later),
      says(omar, 'Me too.', on('09:20')),
    ]);
    expect(ticket).toMatchObject({ firstReplyAt: later, status: 'open' });
  });

  it('may stand beside a command, or below a line that looks like a path', () => {
    expect(play([opens(), says(lena, 'On it.\n\n/take', later)]).ticket.firstReplyAt).toBe(later);
    expect(
      play([opens(), says(lena, '/var is full\n\nI make room on the gateway.', later)]).ticket.firstReplyAt,
    ).toBe(later);
  });

  it.each([
    ['a command alone', lena, '/take'],
    ['a mistyped command', lena, '/tkae'],
    ['a quotation alone', lena, '> The client says error 809.'],
    ['an HTML comment alone', lena, '<!-- I am a robot -->'],
    ['nothing', lena, '   '],
    ['the requester’s own words', rita, 'Any news?'],
    ['a stranger’s words', zoe, 'Same here.'],
    ['a bot’s words', robot, 'Thank you for your ticket!'],
    ['words of somebody who cannot be seen', hugo, 'I am looking into it.'],
  ])('is not %s', (_, by, body) => {
    expect(play([opens(), says(by, body, later)]).ticket.firstReplyAt).toBeNull();
  });

  it('is not an edit of an old comment', () => {
    const edited = says(lena, '/take\n\nI am looking into it.', later, { edit: true });
    expect(play([opens(), edited]).ticket.firstReplyAt).toBeNull();
  });

  it('is not staff answering their own ticket', () => {
    expect(
      play([opens(on('09:00'), { by: lena }), says(lena, 'And this.', later)]).ticket.firstReplyAt,
    ).toBeNull();
  });

  it('is no command of staff on their own ticket either', () => {
    const own = [opens(on('09:00'), { by: lena }), says(lena, '/solved found it myself', later)];
    expect(play(own).ticket).toMatchObject({ status: 'resolved', firstReplyAt: null });
  });

  it.each(['/solved renewed the certificate', '/known KE-0001'])(
    'is also “%s”, which reaches the requester',
    (body) => {
      expect(play([opens(), says(lena, body, later)]).ticket.firstReplyAt).toBe(later);
    },
  );

  it('is no command that was refused', () => {
    expect(play([opens(), says(lena, '/solved', later)]).ticket.firstReplyAt).toBeNull();
    expect(play([opens(), says(lena, '/known KE-0009', later)]).ticket.firstReplyAt).toBeNull();
  });
});

describe('somebody who may be staff and cannot be seen', () => {
  const events = [opens(), says(hugo, 'I am looking into it.', later)];
  const row =
    '| Not counted | answers of @hugo: I cannot see whether they are staff, so they meet no target |';

  it('is named on the card, once', () => {
    expect(shown([...events, says(hugo, 'Still looking.', on('09:20'))]).card).toContain(row);
  });

  it('is named no longer when they can be seen', () => {
    const seen = { ...hugo, standing: lena.standing };
    const then = [...events, says(seen, 'Here I am.', on('09:20'))];
    expect(shown(then).card).not.toContain('Not counted');
    expect(play(then).ticket.firstReplyAt).toBe(on('09:20'));
  });

  it('is not named where they are the requester, or where nothing was said', () => {
    expect(play([opens(on('09:00'), { by: hugo }), says(hugo, 'Any news?', later)]).ticket.unseen).toEqual(
      [],
    );
    expect(play([opens(), says(hugo, '/take', later)]).ticket.unseen).toEqual([]);
  });

  it('is told so when they use a command of staff', () => {
    expect(comments(play([opens(), says(hugo, '/take', later)]))).toEqual([
      '@hugo, that did not work. I cannot see whether you are staff: GitHub hides the members of @acme/desk.',
    ]);
  });
});

describe('waiting on the requester', () => {
  const waiting = [opens(), says(lena, 'Please send the log.\n\n/wait user please send the log', later)];

  it('ends with their comment, at its time', () => {
    expect(play([...waiting, says(rita, 'Here it is.', on('09:40'))]).ticket).toMatchObject({
      status: 'open',
      waiting: null,
    });
  });

  it.each([
    ['their command alone', rita, '/sla'],
    ['their rating, which comes too early', rita, '/rate 5'],
    ['somebody else’s comment', zoe, 'Same here.'],
    ['staff’s comment', omar, 'Waiting for it, too.'],
  ])('is not ended by %s', (_, by, body) => {
    expect(play([...waiting, says(by, body, on('09:40'))]).ticket.waiting?.on).toBe('user');
  });

  it('ends with a command that has words beside it', () => {
    expect(play([...waiting, says(rita, '/sla\n\nHere is the log.', on('09:40'))]).ticket.waiting).toBeNull();
  });

  it('waiting on a vendor does not end with the requester’s comment', () => {
    const vendor = [opens(), says(lena, '/wait vendor ticket 5', later)];
    expect(play([...vendor, says(rita, 'Any news?', on('09:40'))]).ticket.waiting?.on).toBe('vendor');
  });
});

describe('a resolved ticket', () => {
  const resolved = [opens(), says(lena, '/solved renewed the certificate', later)];

  it.each([
    'Still broken!',
    "It doesn't work",
    'Thanks, but it fails again',
    'It works. When I restart it, it fails.',
  ])('opens again when the requester says “%s”', (body) => {
    expect(play([...resolved, says(rita, body, on('09:40'))]).ticket).toMatchObject({
      status: 'open',
      reopenings: 1,
    });
  });

  it('stays resolved after a short thanks, also above a quoted e-mail', () => {
    const mail = `Thanks, works now!\n\nOn Fri, Nov 20, 2026 at 9:10 AM Lena <notifications@github.com> wrote:\n\n${'> We renewed it.\n'.repeat(20)}`;
    for (const body of ['Thank you!', 'Thanks 👍', mail.replace(', works now', '')])
      expect(play([...resolved, says(rita, body, on('09:40'))]).ticket.status).toBe('resolved');
    // Whoever says that it works has confirmed it.
    expect(play([...resolved, says(rita, mail, on('09:40'))]).ticket.status).toBe('closed');
  });

  it('stays resolved whatever others say, and when the requester only edits', () => {
    expect(play([...resolved, says(zoe, 'Still broken for me', on('09:40'))]).ticket.status).toBe('resolved');
    const edit = says(rita, 'Still broken', on('09:40'), { edit: true });
    expect(play([...resolved, edit]).ticket.status).toBe('resolved');
  });

  it('lets a command beside the words decide', () => {
    const both = play([
      ...resolved,
      says(rita, 'That was quick, I am happy with how you did it.\n\n/confirm', on('09:40')),
    ]);
    expect(both.ticket).toMatchObject({ status: 'closed', reopenings: 0 });
  });

  it('says what to do when the window for reopening has passed', () => {
    const told = play([...resolved, says(rita, 'It is broken again.', on('09:00', '2026-12-10'))]);
    expect(told.ticket.status).toBe('closed');
    expect(comments(told).at(-1)).toBe(
      '@rita, I have not opened this ticket again. This ticket was resolved more than 14 days ago. Please open a new one and name #1 in it.',
    );
  });
});

describe('a ticket taken up again', () => {
  const versions = desk({ v1: policyText, v2: policyText.replace('P2: 4h', 'P2: 6h') });
  const resolved = [opens(), says(lena, '/solved done', later)];

  it.each([
    ['a comment', says(rita, 'It is broken again.', on('10:00'), { policy: 'v2' })],
    ['a command', says(rita, '/reopen it is broken again', on('10:00'), { policy: 'v2' })],
    ['the button', reopens(rita, on('10:00'), 'v2')],
  ])('by %s goes on under the policy of that time', (_, event) => {
    const { ticket } = play([...resolved, event], versions);
    expect(ticket.policy).toBe('v2');
    expect(ticket.clocks[1]?.marks.at(-2)).toMatchObject({
      does: 'rule',
      rule: { target: 6 * 3_600_000, policy: 'v2' },
    });
  });

  it('keeps its policy where nothing was taken up', () => {
    expect(play([opens(), says(rita, 'hello', later, { policy: 'v2' })], versions).ticket.policy).toBe('v1');
  });
});

describe('thanks', () => {
  it.each([
    'Thanks!',
    'Thank you, works again',
    'Perfect, it works now.',
    '👍',
    'Danke!',
    'solved, cheers',
    'Thanks, no more errors',
    'Great, no problems',
  ])('“%s” is one', (text) => expect(isThanks(text)).toBe(true));

  it.each([
    'It doesn’t work',
    "doesn't work",
    'doesnt work',
    'It never works',
    'Thanks, but no',
    'works sometimes',
    'It works only on Monday',
    'stopped working, thanks',
    'Great, another error',
    'It happened again. Thanks',
    'Danke, geht aber nicht',
    'Works?',
    'still the problem',
    'I thank you for the effort that you have put into this, I will write a longer report tomorrow.',
    'hello',
    '',
  ])('“%s” is none', (text) => expect(isThanks(text)).toBe(false));
});
