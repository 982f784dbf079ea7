/** What a requester wants by words of staff’s: to be done with it, to be heard by somebody who decides, to be first. */
import { describe, expect, it } from 'vitest';
import { lena, mia, rita, robot, zoe } from '../core/people.ts';
import {
  announced,
  closes,
  comments,
  desk,
  form,
  ke1,
  on,
  onTheTicket,
  opens,
  play,
  policyText,
  says,
  shown,
  withoutOffice,
} from '../core/sample.ts';

const then = on('09:20');
const suggestion = { ...ke1, because: ['809'] };
const answered = [opens(), says(lena, 'Please restart the client.', on('09:10'))];
const resolved = [...answered, says(lena, '/solved restarted it', on('09:15'))];
const suggested = [opens(on('09:00'), { suggestions: [suggestion] })];
const end = (events: Parameters<typeof play>[0]) => play(events).ticket.resolution;
const first = (events: Parameters<typeof shown>[0]) => shown(events).card.split('\n')[0];

/** The button and every word that means it. */
const ways = [
  ['the button', closes(rita, then)],
  ...[
    '/close',
    '/closed',
    '/done',
    '/solved',
    '/fixed',
    '/resolved',
    '/done, many thanks!',
    '/solved works now',
  ].map((line) => [line, says(rita, line, then)] as const),
] as const;

describe.each(ways)('%s of the requester', (_, event) => {
  it('withdraws what nobody has said anything about', () => {
    expect(end([opens(), event])).toMatchObject({ code: 'withdrawn', by: 'rita' });
    expect(comments(play([opens(), event]))).toEqual([]);
  });

  it('verifies a resolution', () => {
    expect(end([...resolved, event])).toMatchObject({
      code: 'solved',
      note: 'restarted it',
      verifiedBy: 'rita',
    });
  });

  it('says that an answer helped; the owner stays, and nobody rated it', () => {
    const told = play([...answered, event]);
    expect(told.ticket).toMatchObject({
      status: 'closed',
      owner: 'lena',
      rating: null,
      resolution: {
        code: 'solved',
        by: 'lena',
        note: 'Solved by our answer, confirmed by the requester.',
        verifiedBy: 'rita',
      },
    });
    expect(announced(told)).toEqual(expect.arrayContaining(['ticket.resolved', 'ticket.closed']));
    expect(first([...answered, event])).toBe(
      '**Good to hear that it works, @rita.** We have closed this as solved by our answer. How did we do? Write `/rate 5` for very well, `/rate 1` for badly.',
    );
  });

  it('says that a workaround helped', () => {
    const known = [opens(), says(lena, '/known KE-0001', on('09:10')), event];
    expect(end(known)).toMatchObject({ note: 'Solved by KE-0001, confirmed by the requester.', by: 'lena' });
  });

  it('says that the suggestion on the card helped: nobody owns it by that', () => {
    const told = play([...suggested, event]);
    expect(told.ticket).toMatchObject({ status: 'closed', owner: null, assignee: null });
    expect(told.ticket.resolution).toMatchObject({
      code: 'solved',
      by: 'rita',
      note: 'Solved by KE-0001, confirmed by the requester.',
      verifiedBy: 'rita',
    });
    expect(first([...suggested, event])).toContain('closed this as solved by KE-0001.');
  });

  it('withdraws where the suggestion was turned down', () => {
    expect(end([...suggested, says(rita, '/not-known', on('09:10')), event])).toMatchObject({
      code: 'withdrawn',
    });
  });
});

describe('closing by GitHub’s button', () => {
  it('as not planned withdraws, whatever was said before', () => {
    for (const events of [answered, resolved, suggested])
      expect(end([...events, closes(rita, then, 'not-planned')])).toMatchObject({ code: 'withdrawn' });
  });

  it('of several suggestions names them all', () => {
    const two = [opens(on('09:00'), { suggestions: [suggestion, { ...suggestion, id: 'KE-0007' }] })];
    expect(end([...two, closes(rita, then)])).toMatchObject({
      note: 'Solved by one of the suggestions (KE-0001, KE-0007), confirmed by the requester.',
    });
  });

  it('with a comment that it does not work is no praise', () => {
    for (const words of ['It still fails. I give up.', 'Geht leider nicht.', 'Never mind, no help at all'])
      expect(end([...answered, says(rita, words, then), closes(rita, then + 1_000)])).toMatchObject({
        code: 'withdrawn',
      });
    for (const words of [
      'Thanks, works again!',
      'I restarted it, and now it runs.',
      'Danke, keine Probleme mehr',
    ])
      expect(end([...answered, says(rita, words, then), closes(rita, then + 1_000)])).toMatchObject({
        code: 'solved',
      });
    const later = [...answered, says(rita, 'Not yet.', then), closes(rita, on('16:00'))];
    expect(end(later)).toMatchObject({ code: 'withdrawn' });
  });

  it('of staff who ask for themselves means the same; on behalf of somebody it is staff’s', () => {
    const own = [
      opens(on('09:00'), { by: lena }),
      says(mia, 'Please restart.', on('09:10')),
      closes(lena, then),
    ];
    expect(end(own)).toMatchObject({ code: 'solved', verifiedBy: 'lena' });
    const body = form({ 'On behalf of': 'Mr Olsen', 'How did they reach you?': 'E-mail' });
    const forHim = [opens(on('09:00'), { by: lena, body }), closes(lena, then)];
    expect(end(forHim)).toMatchObject({ code: 'solved', verifiedBy: null });
  });
});

describe('words that it does not work', () => {
  it.each(['/done but it still fails', '/solved not really', 'It is broken again.\n\n/close'])(
    'behind the command end nothing: “%s”',
    (words) => {
      const told = play([...answered, says(rita, words, then)]);
      expect(told.ticket.resolution).toBeNull();
      expect(comments(told).at(-1)).toContain('It sounds as if it does not work yet');
    },
  );

  it('do not hinder whoever needs it no more', () => {
    expect(end([opens(), says(rita, '/close I do not need it any more', then)])).toMatchObject({
      code: 'withdrawn',
    });
  });
});

describe('a complaint', () => {
  const complaint = (words: string, events = answered, context = desk()) =>
    play([...events, says(rita, words, then)], context);

  it.each(['/escalate', '/manager'])(
    'by %s is heard by the owner and the managers, and thanked for',
    (line) => {
      const told = complaint(
        `${line} I have been waiting since Monday`,
        answered,
        desk({ v1: withoutOffice }),
      );
      expect(told.ticket.managerCalls).toEqual([
        { at: then, by: 'rita', why: 'I have been waiting since Monday' },
      ]);
      expect(told.ticket).toMatchObject({ tier: 1, assignee: 'lena', unanswered: true });
      expect(comments(told)).toEqual([
        [
          '@rita, thank you for telling us. Whoever is responsible for your ticket and a manager know now; one of them will write to you here.',
          '@lena @mia, rita is not happy with how this is going and asks for you:',
          '> I have been waiting since Monday',
          'Please answer them on the ticket. It is **P2**, VPN; with level 1 (service desk), assigned to lena; owned by lena; resolution: due Fri 20 Nov 2026, 14:00.',
        ].join('\n\n'),
      ]);
      expect(announced(told)).toContain('ticket.escalated');
    },
  );

  it('needs no words, takes those beside it, and ends the wait for them', () => {
    expect(complaint('/manager').ticket.managerCalls).toMatchObject([{ why: null }]);
    expect(complaint('This is the third time.\n\n/escalate').ticket.managerCalls).toMatchObject([
      { why: 'This is the third time.' },
    ]);
    const waiting = [...answered, says(lena, '/wait user which client?', on('09:15'))];
    expect(complaint('/escalate', waiting).ticket).toMatchObject({ waiting: null, status: 'open' });
  });

  it('made again before anybody answered is heard already; after an answer it is a new one', () => {
    const twice = [...answered, says(rita, '/escalate now', then), says(rita, '/manager now!', on('09:30'))];
    expect(play(twice).ticket.managerCalls).toHaveLength(1);
    expect(onTheTicket(play(twice))).toHaveLength(1);
    const again = [...twice, says(lena, 'Sorry!', on('09:40')), says(rita, '/escalate', on('09:50'))];
    expect(play(again).ticket.managerCalls).toHaveLength(2);
  });

  it('goes to staff in the back office, where there is one; without managers it promises none', () => {
    const told = complaint('/escalate please');
    expect(onTheTicket(told)).toEqual([expect.stringMatching(/^@rita, thank you[^@]*$/)]);
    expect(told.effects).toContainEqual(
      expect.objectContaining({
        kind: 'back-office-note',
        body: expect.stringContaining('@lena @mia, rita is'),
      }),
    );
    const without = desk({ v1: policyText.replace("  managers: ['@mia']\n", '') });
    expect(comments(complaint('/escalate', answered, without))[0]).toContain(
      'Whoever is responsible for your ticket knows now and will write to you here.',
    );
  });

  it('is the requester’s alone: of a bystander it is refused, of a bot unheard', () => {
    expect(comments(play([...answered, says(zoe, '/escalate', then)]))[0]).toContain('that did not work.');
    expect(play([...answered, says(robot, '/escalate', then)]).ticket.managerCalls).toEqual([]);
  });

  it('of an ended ticket is heard, too', () => {
    const told = complaint('/manager it took a week', [...answered, says(lena, '/solved done', on('09:15'))]);
    expect(told.ticket).toMatchObject({ status: 'resolved', managerCalls: [{ by: 'rita' }] });
  });
});
