/** /time: what people spent on a ticket, by type; and the one question where the policy wants it and there is none. */
import { describe, expect, it } from 'vitest';
import { readTimeWords } from '../../../plugin/commands/time-words.ts';
import { inEnglish } from '../../../plugin/words/render.ts';
import { lena, omar, rita } from '../../core/people.ts';
import {
  comments,
  desk,
  HOUR,
  MINUTE,
  on,
  onTheTicket,
  opens,
  play,
  policyText,
  says,
  shown,
  wakes,
} from '../../core/sample.ts';

const write = (...bodies: readonly string[]) => [
  opens(),
  ...bodies.map((body, at) => says(lena, body, on(`09:1${at}`))),
];
const types = ['diagnosis', 'repair', 'other'];

describe('a line of time', () => {
  it.each([
    ['30m', 30 * MINUTE, null, ''],
    ['30 min repair', 30 * MINUTE, 'repair', ''],
    ['1h 30m Repair: swapped the disk', 90 * MINUTE, 'repair', 'swapped the disk'],
    ['1h30m on the phone', 90 * MINUTE, null, 'on the phone'],
    ['2 hours diagnosis', 2 * HOUR, 'diagnosis', ''],
    ['-30m repair noted twice', -30 * MINUTE, 'repair', 'noted twice'],
    ['−30m repair noted twice', -30 * MINUTE, 'repair', 'noted twice'],
    ['45m, repair', 45 * MINUTE, 'repair', ''],
    ['1h 30', 90 * MINUTE, null, ''],
    ['1h 30 repair the disk', 90 * MINUTE, 'repair', 'the disk'],
    ['1h 30: the disk', 90 * MINUTE, null, 'the disk'],
    ['1h30', 90 * MINUTE, null, ''],
    ['1:30', 90 * MINUTE, null, ''],
    ['0:45 repair', 45 * MINUTE, 'repair', ''],
    ['1h, 30m', 90 * MINUTE, null, ''],
    ['1h and 30m', 90 * MINUTE, null, ''],
    ['1 Std 30 Min', 90 * MINUTE, null, ''],
    ['2 Stunden diagnosis', 2 * HOUR, 'diagnosis', ''],
    ['2h30min repair', 150 * MINUTE, 'repair', ''],
    ['1h\u00a030m', 90 * MINUTE, null, ''],
    ['１ｈ　３０ｍ', 90 * MINUTE, null, ''],
    ['–30m repair noted twice', -30 * MINUTE, 'repair', 'noted twice'],
    ['90m.', 90 * MINUTE, null, ''],
    ['30m 2 disks', 30 * MINUTE, null, '2 disks'],
  ])('“%s” is read', (words, length, type, note) =>
    expect(readTimeWords(words, types)).toEqual({ length, type, note }),
  );

  it.each([
    ['', 'How long?'],
    ['repair 30m', '“repair” is not a length of time.'],
    ['30', '“30” is not a length of time.'],
    ['1.5h', '“1.5h” is not a length of time.'],
    ['90', '“90” is not a length of time.'],
    ['1,5 h', '“1,5 h” is not a length of time.'],
    ['1½ h', '“1½ h” is not a length of time.'],
    ['1h5', '“1h5” is not a length of time.'],
    ['1:75', '“1:75” is not a length of time.'],
    ['1h 90', '“1h 90” is not clear'],
    ['1h 30 users called', '“1h 30” is not clear: write `1h 30m`'],
    ['1h 30s', '“1h 30s” is more than one length of time.'],
    ['1h 30m 15m', '“1h 30m 15m” is more than one length of time.'],
    ['1h 2h repair', '“1h 2h” is more than one length of time.'],
    ['2d', '“2d” is not a length of time.'],
    ['25h', 'That is more than a day.'],
    ['0m', 'Write at least 1m.'],
  ])('“%s” is refused', (words, why) => {
    const read = readTimeWords(words, types);
    expect('refused' in read ? read.refused(inEnglish) : '').toContain(why);
  });

  it('is read at once, however long', () => {
    for (const words of [
      '1'.repeat(60_000),
      ' '.repeat(60_000),
      `1h${' '.repeat(60_000)}x`,
      '1h'.repeat(30_000),
    ]) {
      const started = process.cpuUsage();
      readTimeWords(words, types);
      expect(process.cpuUsage(started).user).toBeLessThan(500_000);
    }
  });
});

describe('/time', () => {
  it('is on the card in all and by type; the notes are not', () => {
    const { card } = shown(write('/time 30m diagnosis read the log', '/time 1h repair', '/time 15m'));
    expect(card).toContain('| Time spent | 1 h 45 min (diagnosis 30 min, repair 1 h, other 15 min) |');
    expect(card).not.toContain('read the log');
    expect(shown(write('/time 30m repair')).card).toContain('| Time spent | repair 30 min |');
    expect(shown([opens()]).card).not.toContain('Time spent');
  });

  it('is taken back with a reason, never beyond what is there', () => {
    const spent = (...bodies: readonly string[]) => play(write('/time 30m repair', ...bodies));
    expect(spent('/time -30m repair noted twice').ticket.time.map(({ length }) => length)).toEqual([
      30 * MINUTE,
      -30 * MINUTE,
    ]);
    expect(shown(write('/time 30m repair', '/time -30m repair noted twice')).card).not.toContain(
      'Time spent',
    );
    expect(comments(spent('/time -30m repair'))[0]).toContain('Why? Write it after');
    expect(comments(spent('/time -1h repair noted twice'))[0]).toContain(
      'Of repair, only 30 min is noted, so 1 h cannot be taken back. Write at most `/time -30m repair` and why.',
    );
    expect(comments(spent('/time -10m noted twice'))[0]).toContain('Of other, nothing is noted');
  });

  it('asks about a type that is nearly one', () => {
    expect(comments(play(write('/time 30m diagnosi log')))[0]).toContain(
      'There is no type “diagnosi”. Did you mean `diagnosis`?',
    );
  });

  it('knows the policy’s types, and takes its first where there is no “other”', () => {
    const context = desk({ v1: `${policyText}time: { types: [support, drive] }\n` });
    expect(shown(write('/time 10m', '/time 20m drive'), context).card).toContain(
      '| Time spent | 30 min (support 10 min, drive 20 min) |',
    );
  });

  it('is for staff, on ended tickets, too', () => {
    expect(comments(play([opens(), says(rita, '/time 30m', on('09:10'))]))[0]).toContain(
      'Only the desk’s staff',
    );
    const ended = [opens(), says(lena, '/solved done', on('09:10')), says(rita, '/confirm', on('09:20'))];
    expect(play([...ended, says(lena, '/time 30m', on('09:30'))]).ticket.time).toHaveLength(1);
  });
});

describe('a resolved ticket without an entry', () => {
  const text = `${policyText}time: { required-for: [P2], remind: 1 working day }\n`;
  const solved = [opens(), says(omar, '/take', on('09:05')), says(lena, '/solved done', on('09:10'))];
  const asked = (events: Parameters<typeof play>[0], addition = '') =>
    play([...events, wakes(on('12:00', '2026-12-01'))], desk({ v1: `${text}${addition}` }));
  const questions = (told: ReturnType<typeof asked>) =>
    comments(told).filter((text) => text.includes('/time 30m'));

  it('has whoever worked on it asked once, a working day later', () => {
    expect(questions(asked(solved))).toEqual([
      '@omar, this P2 is resolved, and no time is noted on it. Please write `/time 30m`, with the time you spent, and on what.',
    ]);
    expect(asked(solved).ticket.timeAskedAt).toBe(on('09:10', '2026-11-23'));
  });

  it('asks in the back office where there is one', () => {
    const told = asked(solved);
    expect(onTheTicket(told).join()).not.toContain('/time 30m');
    expect(told.effects.filter(({ kind }) => kind === 'back-office-note')).toMatchObject([
      { repository: 'acme/office', body: expect.stringContaining('@omar, this P2 is resolved') },
    ]);
  });

  it('asks nobody where there is one, of other priorities, or of what was only withdrawn', () => {
    expect(questions(asked([...solved, says(lena, '/time 5m', on('09:20'))]))).toEqual([]);
    expect(
      questions(asked([...solved.slice(0, 2), says(lena, '/priority P3\n/solved done', on('09:10'))])),
    ).toEqual([]);
    expect(questions(asked([opens(), says(lena, '/handover vendor ACME they do', on('09:10'))]))).toEqual([]);
  });

  it('asks again for another resolution', () => {
    const again = [
      ...solved,
      says(rita, '/reopen it is back', on('10:00', '2026-11-24')),
      says(lena, '/solved again', on('10:10', '2026-11-24')),
    ];
    expect(questions(asked(again))).toHaveLength(2);
  });
});
