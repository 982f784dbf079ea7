/** Words travel between ticket and developers only by `/relay`, and by the answer to a relayed question: once, with no echo. */
import { describe, expect, it } from 'vitest';
import { dora, hugo, lena, omar, rita, robot, zoe } from '../../core/people.ts';
import { comments, desk, form, on, opens, play, policyText, says } from '../../core/sample.ts';
import { asked, drifts, linked, theirs, toThem, writes } from './sample.ts';

const before = comments(play(linked)).length;
const said = (events: Parameters<typeof play>[0]) => comments(play(events)).slice(before);

describe('`/relay` on the ticket', () => {
  it('brings the words to the developers, naming who says them, quoted so that they ping nobody', () => {
    const told = play([...linked, says(omar, '/relay @dora only with TCP, see #12', on('09:20'))]);
    expect(told.effects.at(-2)).toEqual({
      kind: 'developer-comment',
      key: '7#1/comment/1795162800/relay',
      ...{ repository: 'acme/vpn-client', number: 7 },
      body: 'The support desk (omar) writes:\n\n> @\u2060dora only with TCP, see #\u206012\n\nTo answer there, write `/relay` and your words. Other comments stay here.',
    });
    expect(told.effects.at(-1)).toMatchObject({ kind: 'reaction' });
  });

  it('alone on its line takes what stands around it', () => {
    const words = 'Two things:\n\n- it crashes\n- it hangs\n\n/relay';
    expect(toThem(play([...linked, says(omar, words, on('09:20'))])).at(-1)).toContain('> - it hangs');
  });

  it('of nothing, or to nobody, is refused with what to do instead', () => {
    expect(said([...linked, says(omar, '/relay', on('09:20'))])).toEqual([
      '@omar, that did not work. What should the developers hear? Write it after `/relay`, or below it.',
    ]);
    const alone = [opens(), says(lena, '/relay hello', on('09:05'))];
    expect(comments(play(alone)).at(-1)).toBe(
      '@lena, that did not work. The developers have no issue for this ticket. To open one, write `/escalate 3` and what was tried.',
    );
    const early = [...linked.slice(0, -1), says(lena, '/relay hello', on('09:11'))];
    expect(comments(play(early)).at(-1)).toContain('is not open yet');
    const refused = { ...asked, kind: 'development-refused', why: 'It does not accept this desk.' } as const;
    const shut = [...linked.slice(0, -1), refused, says(lena, '/relay hello', on('09:20'))];
    expect(comments(play(shut)).at(-1)).toBe(
      '@lena, that did not work. acme/vpn-client does not accept this desk, so the developers have no issue to write into.',
    );
    const gone = [...linked, drifts('deleted', on('09:15')), says(lena, '/relay hello', on('09:20'))];
    expect(comments(play(gone)).at(-1)).toContain('The developers have no issue for this ticket.');
  });

  it('is for staff', () => {
    expect(said([...linked, says(rita, '/relay hurry up', on('09:20'))])).toEqual([
      expect.stringContaining('Only the desk’s staff can use `/relay`.'),
    ]);
    expect(toThem(play([...linked, says(rita, '/relay hurry up', on('09:20'))]))).toEqual([]);
  });

  it('is no answer to the requester', () => {
    const told = play([...linked, says(omar, '/relay it is worse now', on('09:20'))]);
    expect(told.ticket.lastAnswerAt).toBe(on('09:05'));
  });
});

describe('`/relay` in the developers’ issue', () => {
  const question = writes(dora, 'Looking at it.\n\n/relay Does it happen with TCP, too?', on('10:00'));

  it('brings a question to the requester, who is told how to answer, and the ticket waits for them', () => {
    const told = play([...linked, question]);
    expect(said([...linked, question])).toEqual([
      '@rita, dora of the developers asks:\n\n> Does it happen with TCP, too?\n\nPlease answer here, in a comment. We pass your answer on to the developers.',
    ]);
    expect(told.ticket).toMatchObject({
      status: 'waiting',
      waiting: { on: 'user' },
      lastAnswerAt: on('10:00'),
    });
    expect(told.effects).toContainEqual({
      kind: 'developer-thumb',
      key: `7#1/${question.id}/thumb`,
      ...{ repository: 'acme/vpn-client', number: 7, comment: question.comment },
    });
  });

  it('speaks the language of the service', () => {
    const german = desk({ v1: policyText.replace('{ name: VPN,', '{ name: VPN, language: de,') });
    expect(comments(play([...linked, question], german)).at(-1)).toBe(
      '@rita, eine Frage aus der Entwicklung, von dora:\n\n> Does it happen with TCP, too?\n\nBitte antworten Sie hier in einem Kommentar. Wir geben Ihre Antwort an die Entwicklung weiter.',
    );
  });

  it('takes the requester’s next answer home by itself, once', () => {
    const answers = [
      says(rita, 'Only with UDP. @dora, see #3', on('10:05')),
      says(rita, 'And on Mondays.', on('10:10')),
    ];
    const told = play([...linked, question, ...answers]);
    expect(toThem(told)).toEqual([
      'The requester (rita) answers:\n\n> Only with UDP. @\u2060dora, see #\u20603',
    ]);
    expect(told.ticket).toMatchObject({ status: 'open', waiting: null });
  });

  it('waits past other people’s words, edits and bare commands for that answer', () => {
    const others = [
      says(lena, 'Rita, can you say?', on('10:01')),
      says(zoe, 'Me too!', on('10:02')),
      says(rita, 'edited', on('10:03'), { comment: 1, edit: true }),
      says(rita, '/sla', on('10:04')),
    ];
    expect(toThem(play([...linked, question, ...others]))).toEqual([]);
    expect(toThem(play([...linked, question, ...others, says(rita, 'UDP only', on('10:10'))]))).toHaveLength(
      1,
    );
  });

  it('that asks nothing carries nothing back, and nothing waits', () => {
    const plain = [...linked, writes(dora, '/relay A fix is on its way.', on('10:00'))];
    expect(said(plain)).toEqual(['@rita, word from dora of the developers:\n\n> A fix is on its way.']);
    expect(play(plain).ticket.status).toBe('open');
    expect(toThem(play([...plain, says(rita, 'Great', on('10:05'))]))).toEqual([]);
  });

  it.each([
    'Which version?',
    '@rita, please send the log.',
    'Which version? 🙂',
    '(is it **slow**?)',
    'Geht es？',
  ])('knows a question: %s', (words) =>
    expect(play([...linked, writes(dora, `/relay ${words}`, on('10:00'))]).ticket.status).toBe('waiting'),
  );

  it('needs the role Triage there: a stranger is refused, once, and nothing travels', () => {
    const told = play([...linked, writes(zoe, '/relay Give me your password?', on('10:00'))]);
    expect(comments(told)).toHaveLength(before);
    expect(toThem(told)).toEqual([
      '@zoe, that did not work. Only people with the role Triage or more in acme/vpn-client can use `/relay` here.',
    ]);
    expect(toThem(play([...linked, writes(hugo, '/relay Hello?', on('10:00'))]))).toEqual([
      expect.stringContaining('I cannot see whether you may use `/relay` here'),
    ]);
  });

  it('of nothing is asked for its words', () => {
    expect(toThem(play([...linked, writes(dora, '/relay', on('10:00'))]))).toEqual([
      '@dora, that did not work. What should they hear? Write it after `/relay`, or below it.',
    ]);
  });

  it('is run once: an edit that changes other words brings nothing again', () => {
    const edited = writes(dora, 'Look:\n\n/relay Does it happen with TCP, too?', on('10:20'), {
      comment: question.comment,
      edit: true,
    });
    expect(said([...linked, question, edited])).toHaveLength(1);
    const more = { ...edited, body: `${edited.body}\n\n/relay And with IPv6?` };
    expect(said([...linked, question, more])).toHaveLength(2);
  });

  it('in code, in a quote or by a bot brings nothing', () => {
    for (const words of ['`/relay hello?`', '> /relay hello?', '```\n/relay hello?\n```'])
      expect(said([...linked, writes(dora, words, on('10:00'))]).join()).not.toContain(
        'of the developers asks',
      );
    expect(said([...linked, writes(robot, '/relay hello?', on('10:00'))])).toEqual([]);
  });

  it('on a ticket taken down for somebody else asks whoever wrote it down to pass it on', () => {
    const body = form({ 'On behalf of': 'Mr Olsen', 'How did they reach you?': 'Phone' });
    const story = [opens(on('09:00'), { by: lena, body }), ...linked.slice(1), question];
    const last = comments(play(story)).at(-1);
    expect(last).toContain('Please ask Mr Olsen, and pass the answer on with `/relay`.');
  });

  it('of another desk’s issue, or of one that this ticket had before, is nothing to it', () => {
    const other = writes(dora, '/relay hello?', on('10:00'), { issue: '9#8', number: 8 });
    expect(said([...linked, other])).toEqual([]);
  });

  it('after the ticket has ended is still read there, and makes nothing wait', () => {
    const ended = [...linked, says(lena, '/solved new client', on('09:30')), question];
    expect(comments(play(ended)).at(-1)).toContain('word from dora of the developers');
    expect(play(ended).ticket.status).toBe('resolved');
  });
});

it('the issue that is opened is hung under the ticket’s own, where the platform knows how', () => {
  expect(play(linked).effects.at(-1)).toEqual({
    kind: 'sub-issue',
    key: `7#1/${asked.id}/sub-issue`,
    child: 700,
  });
  expect(play(linked).ticket.development).toMatchObject({ ...theirs, state: 'open' });
});
