/** /engage and /engaged: who is engaged stands on the card, and only the one that is named ends. */
import { describe, expect, it } from 'vitest';
import { lena } from '../core/people.ts';
import { comments, on, opens, play, says, shown } from '../core/sample.ts';

const acme = says(lena, '/engage vendor ACME case 5', on('09:10'));
const cisco = says(lena, '/engage vendor @cisco case 2', on('09:20'));
const disk = says(lena, '/engage parts a disk, Thursday', on('09:30'));
const write = (body: string, ...events: readonly ReturnType<typeof says>[]) =>
  play([opens(), ...events, says(lena, body, on('09:42'))]);
const notes = (told: ReturnType<typeof play>) => told.ticket.engagements.map(({ note }) => note);

describe('/engaged', () => {
  it('of the only one just ends it', () => {
    const told = write('/engaged done they sent a patch', acme);
    expect(told.ticket).toMatchObject({ waiting: null, engagements: [{ note: 'they sent a patch' }] });
    expect(notes(write('/engaged done', acme))).toEqual([null]);
  });

  it.each(['/engaged vendor done came', '/engaged done came', '/engaged case done came'])(
    'of two that fit “%s” asks which',
    (line) => {
      const told = write(line, acme, cisco);
      expect(notes(told)).toEqual([null, null]);
      expect(comments(told)).toEqual([
        '@lena, that did not work. Which one? These are open: 1 is vendor (ACME case 5), 2 is vendor (@\u2060cisco case 2). Write `/engaged 1 done` and a note.',
      ]);
    },
  );

  it.each([
    ['/engaged 2 done came', [null, 'came', null]],
    ['/engaged cisco done came', [null, 'came', null]],
    ['/engaged ACME case done came', ['came', null, null]],
    ['/engaged parts done: came', [null, null, 'came']],
    ['/engaged Vendor ACME done came', ['came', null, null]],
  ])('“%s” names one by its number, its words or its kind', (line, expected) => {
    expect(notes(write(line, acme, cisco, disk))).toEqual(expected);
  });

  it.each(['7', 'nobody'])('of “%s”, which is none of them, lists what is open', (which) => {
    const told = write(`/engaged ${which} done came`, acme);
    expect(notes(told)).toEqual([null]);
    expect(comments(told)[0]).toContain(
      `No open engagement is “${which}”. These are open: 1 is vendor (ACME case 5). Write \`/engaged 1 done\` and a note.`,
    );
  });

  it('keeps the numbers when one has ended', () => {
    const first = says(lena, '/engaged 1 done came', on('09:40'));
    expect(notes(write('/engaged 1 done again', acme, cisco, disk, first))).toEqual(['came', null, null]);
    expect(notes(write('/engaged 2 done came, too', acme, cisco, disk, first))).toEqual([
      'came',
      'came, too',
      null,
    ]);
  });

  it('of a line of blanks answers at once', () => {
    const started = performance.now();
    write(`/engaged a${' '.repeat(60_000)}b`, acme);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the card', () => {
  it('shows who is engaged and since when; several with their numbers', () => {
    expect(shown([opens(), acme]).card).toContain(
      '| Engaged | vendor ACME case 5, since Fri 20 Nov 2026, 09:10 |',
    );
    const done = says(lena, '/engaged 1 done came', on('09:40'));
    expect(shown([opens(), acme, cisco, disk, done]).card).toContain(
      '| Engaged | 2: vendor @\u2060cisco case 2, since Fri 20 Nov 2026, 09:20<br>3: parts a disk, Thursday, since Fri 20 Nov 2026, 09:30 |',
    );
    expect(shown([opens(), acme, says(lena, '/solved done', on('09:40'))]).card).not.toContain('Engaged');
  });

  it('keeps the promise of an answer while it waits for somebody else', () => {
    expect(shown([opens(), acme]).card.split('\n')[0]).toBe(
      '**Waiting for the vendor**: ACME case 5. A person will answer you by **Fri 20 Nov 2026, 10:00 (Europe/Berlin)**.',
    );
  });
});
