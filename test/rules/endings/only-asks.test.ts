/** What staff only asked has helped nobody: who closes the ticket then withdraws it. */
import { describe, expect, it } from 'vitest';
import { parseCommands } from '../../../plugin/commands/parse.ts';
import { onlyAsks } from '../../../plugin/rules/thanks/only-asks.ts';
import { lena, rita } from '../../core/people.ts';
import { closes, ke1, on, opens, play, says, shown } from '../../core/sample.ts';

describe('only a question', () => {
  it.each([
    'Which version do you use?',
    'Hi Rita,\nsince when does it happen?',
    'Thanks for the report. Which browser is it, and what do you see?',
    'What does not work?',
    'Please send us the log.',
    'Could you please send me a screenshot?',
    'I look into it. Are you in the office today?',
    'One question: is the cable plugged in?',
    'Please let us know which printer it is.',
    'Is the light green?',
    'The log is missing.\n/wait user send the log',
    'Welche Version nutzen Sie?',
    'Guten Tag,\nseit wann ist das so?',
    'Vielen Dank. Was genau sehen Sie auf dem Bildschirm?',
    'Bitte schicken Sie uns das Protokoll.',
    'Können Sie uns die Fehlermeldung nennen?',
    'Was funktioniert nicht?',
  ])('“%s”', (words) => expect(onlyAsks(parseCommands(words))).toBe(true));
});

describe('something that may have helped', () => {
  it.each([
    'Please restart the client.',
    'We look into it.',
    'Switch to TCP. Which version do you use?',
    'Does it work now?',
    'I have restarted the server, is it better?',
    'Could you restart the router?',
    'Have you tried the other cable?',
    'Please send the mail again.',
    'Please try again and let us know whether it works.\n/wait user does it work now?',
    'Geht es jetzt?',
    'Funktioniert es wieder?',
    'Könnten Sie bitte den Rechner neu starten?',
    'Bitte starten Sie den Client neu.',
    'Das Postfach war voll. Klappt es wieder?',
    '/wait vendor a new disk\nA new disk is ordered.',
    '',
  ])('“%s”', (words) => expect(onlyAsks(parseCommands(words))).toBe(false));
});

const suggestion = { ...ke1, because: ['809'] };
const question = says(lena, 'Which version do you use?', on('09:10'));
const end = (events: Parameters<typeof play>[0]) => play(events).ticket.resolution;

describe('a requester who closes the ticket', () => {
  it('after a question alone withdraws it; the question is a first response all the same', () => {
    const told = play([opens(), question, closes(rita, on('09:20'))]).ticket;
    expect(told).toMatchObject({ firstReplyAt: on('09:10'), answers: 1, advisedAt: null });
    expect(told.resolution).toMatchObject({ code: 'withdrawn' });
    const answered = [opens(), question, says(rita, 'Version 5.', on('09:15')), closes(rita, on('09:20'))];
    expect(end(answered)).toMatchObject({ code: 'withdrawn' });
    expect(end([opens(), question, says(rita, '/done', on('09:15'))])).toMatchObject({ code: 'withdrawn' });
  });

  it('after a question and an answer confirms the answer', () => {
    const advised = [
      opens(),
      question,
      says(lena, 'Then restart it.', on('09:15')),
      closes(rita, on('09:20')),
    ];
    expect(end(advised)).toMatchObject({ code: 'solved', helped: { by: 'answer' } });
    const asked = [opens(), says(lena, 'Restart it.', on('09:05')), question, closes(rita, on('09:20'))];
    expect(end(asked)).toMatchObject({ code: 'solved', helped: { by: 'answer' } });
  });

  it('who was suggested something beside the question says that it helped', () => {
    const suggested = [
      opens(on('09:00'), { suggestions: [suggestion] }),
      question,
      closes(rita, on('09:20')),
    ];
    expect(end(suggested)).toMatchObject({
      note: 'Solved by KE-0001, confirmed by the requester.',
      helped: { by: 'known-error', id: 'KE-0001' },
    });
  });

  it('who wrote that the answer does not work, and was asked for more, gives up', () => {
    const doubted = [
      opens(),
      says(lena, 'Restart it.', on('09:05')),
      says(rita, 'It still does not work.', on('09:08')),
      question,
      closes(rita, on('09:20')),
    ];
    expect(end(doubted)).toMatchObject({ code: 'withdrawn' });
  });

  it('has nothing to confirm by then', () => {
    const told = play([opens(), question, says(rita, '/confirm', on('09:20'))]);
    expect(told.ticket).toMatchObject({ status: 'open', resolution: null });
  });
});

describe('what solved a ticket', () => {
  const suggested = opens(on('09:00'), { suggestions: [suggestion] });
  const first = (events: Parameters<typeof shown>[0]) => shown(events).card.split('\n')[0];
  const byKnown = 'We have closed this as solved by KE-0001.';

  it.each(['You are welcome!', 'It was the router, by the way.', '/known KE-0002'])(
    'stays, whatever staff write later: “%s”',
    (words) => {
      const closed = [suggested, closes(rita, on('09:20'))];
      expect(first(closed)).toContain(byKnown);
      expect(first([...closed, says(lena, words, on('09:30'))])).toBe(first(closed));
    },
  );

  it('is what was there when the requester confirmed, also where a question came late to the desk', () => {
    const late = [suggested, question, closes(rita, on('09:20')), says(lena, 'Fine!', on('10:00'))];
    expect(first(late)).toContain(byKnown);
  });

  it('is found anew after a reopening', () => {
    const again = [
      suggested,
      closes(rita, on('09:20')),
      says(rita, '/reopen it is back', on('09:30')),
      says(lena, 'Switch to TCP.', on('09:40')),
      closes(rita, on('09:50')),
    ];
    expect(end(again)).toMatchObject({ helped: { by: 'answer' } });
  });
});
