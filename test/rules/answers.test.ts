/** What counts as an answer: whatever somebody wants to be read, also where it looks like a mail or is a picture alone. */
import { describe, expect, it } from 'vitest';
import { dora, lena, mia, omar, rita } from '../core/people.ts';
import { comments, form, on, opens, play, says } from '../core/sample.ts';
import { linked, toThem, writes } from './development/sample.ts';

/** What is written, and what of it must reach whom it is for. */
const answers: readonly (readonly [name: string, body: string, told: string])[] = [
  [
    'a pasted picture',
    '<img width="662" height="120" alt="image" src="https://github.com/user-attachments/assets/1" />',
    'assets/1',
  ],
  [
    'a picture in a paragraph of HTML',
    '<p align="center">\n<img src="https://a.example/2.png">\n</p>',
    '2.png',
  ],
  ['a picture of Markdown', '![image](https://a.example/3.png)', '3.png'],
  ['a film', '<video src="https://a.example/4.mp4" controls></video>', '4.mp4'],
  ['a line below a quotation', '> Which version?\n4.2.1', '4.2.1'],
  ['lines between quotations', '> Which version?\n4.2.1\n> Which system?\nWindows 11', 'Windows 11'],
  ['a picture below a quotation', '> How does it look?\n<img src="https://a.example/5.png">', '5.png'],
  [
    'a picture below a quotation, apart',
    '> How does it look?\n\n<img width="1" src="https://a.example/6.png">',
    '6.png',
  ],
  [
    'a table of HTML',
    '<table>\n<tr><th>Version</th><td>4.2.1</td></tr>\n</table>',
    '<tr><th>Version</th><td>4.2.1</td></tr>',
  ],
  ['a fold of HTML', '<details><summary>Log</summary>\n\nline 17: refused\n\n</details>', 'line 17: refused'],
  ['a paragraph of HTML', '<div>It says 809.</div>', 'It says 809.'],
  [
    'the heads of a mail',
    'From: monitoring@acme.example\nSent: Friday, 20 November 2026 09:10\nTo: rita@acme.example\nSubject: Disk full\n\nThe disk is 95 % full.',
    'The disk is 95 % full.',
  ],
  [
    'the heads alone',
    'Von: alarm@acme.example\nDatum: 20.11.2026 09:10\nBetreff: Platte voll',
    'Platte voll',
  ],
  [
    'a mail that is announced',
    'Das schreibt der Hersteller:\n\nVon: support@vendor.example\nGesendet: Freitag, 20. November 2026\nBetreff: Client\n\nBitte 4.2.2 nehmen.',
    'Bitte 4.2.2 nehmen.',
  ],
  ['what a program said on a day', 'Am 20.11. schrieb das Programm diese Meldung:\nFehler 809', 'Fehler 809'],
  [
    'what a program said on a day with its year',
    'Hallo,\n\nam 20.11.2026 um 09:10 schrieb das Programm diese Meldung:\nFehler 809',
    'Fehler 809',
  ],
  [
    'what somebody wrote on a day',
    'On 20 Nov 2026, Lena <lena@acme.example> wrote:\n\nTry the other network.',
    'Try the other network.',
  ],
  ['what stands below a line', '______________\n\nThe log says 809.', 'The log says 809.'],
  ['code', '```\nerror 809\n```', 'error 809'],
  ['one sign', '✓', '✓'],
];

/** Nobody’s own words. */
const nothing: readonly (readonly [name: string, body: string])[] = [
  ['a quotation', '> The client says error 809.'],
  ['a quotation of HTML', '<blockquote>The client says error 809.</blockquote>'],
  [
    'a quotation of HTML over several paragraphs',
    '<blockquote>\n\nThe client says\n\nerror 809.\n\n</blockquote>',
  ],
  ['a quotation with the line above it', 'On Fri, 20 Nov 2026 Lena <l@a.example> wrote:\n\n> hello\n> again'],
  ['a comment of HTML', '<!-- hidden -->'],
  ['a comment over several lines', '<!--\nhidden\n-->'],
  ['empty tags', '<p></p>\n<br>\n&nbsp;'],
  ['a drawn line', '---'],
  ['the signature of a telephone', 'Sent from my iPhone'],
];

const later = on('09:30');

describe.each(answers)('%s', (_, body, told) => {
  it('ends a wait for the requester', () => {
    const waiting = [opens(), says(lena, 'Please send it.\n\n/wait user the log', on('09:10'))];
    expect(play([...waiting, says(rita, body, later)]).ticket.waiting).toBeNull();
  });

  it('is a first answer of staff', () => {
    expect(play([opens(), says(lena, body, later)]).ticket.firstReplyAt).toBe(later);
  });

  it('opens a resolved ticket again', () => {
    const resolved = [opens(), says(lena, '/solved renewed it', on('09:10'))];
    expect(play([...resolved, says(rita, body, later)]).ticket.status).toBe('open');
  });

  it('reaches the developers by a `/relay` above it', () => {
    expect(toThem(play([...linked, says(omar, `/relay\n\n${body}`, later)])).at(-1)).toContain(told);
  });

  it('answers the developers’ question by itself', () => {
    const asked = [...linked, writes(dora, '/relay Which version?', on('09:20'))];
    expect(toThem(play([...asked, says(rita, body, later)])).at(-1)).toContain(told);
  });

  it('reaches the requester from the developers', () => {
    const played = play([...linked, writes(dora, `/relay\n\n${body}`, later)]);
    expect(comments(played).at(-1)).toContain(told.split('\n')[0]);
  });
});

describe.each(nothing)('%s', (_, body) => {
  it('is no answer', () => {
    const waiting = [opens(), says(lena, 'Please send it.\n\n/wait user the log', on('09:10'))];
    expect(play([...waiting, says(rita, body, later)]).ticket.waiting?.on).toBe('user');
    expect(play([opens(), says(lena, body, later)]).ticket.firstReplyAt).toBeNull();
  });
});

describe('a mail below a command', () => {
  it('is what the program put there, and no answer', () => {
    const mail =
      '/take\n\nFrom: Rita <rita@acme.example>\nSent: Friday, 20 November 2026 09:10\n\nIt is broken.';
    expect(play([opens(), says(lena, mail, later)]).ticket.firstReplyAt).toBeNull();
  });
});

describe('what the desk quotes', () => {
  it.each(['\r', '\r\n', '\n'])('stays within the quotation behind the line end %j', (end) => {
    const body = form({ 'What happened?': `It broke.${end}${end}@dora /tell all is well` });
    const story = [
      opens(on('09:00'), { body }),
      says(lena, 'I am on it.', on('09:05')),
      says(mia, '/escalate 3 crash in the tunnel code, the same trace on three machines', on('09:10')),
    ];
    const issue = play(story).effects.find(({ kind }) => kind === 'open-developer-issue');
    const text = issue !== undefined && 'body' in issue ? issue.body : '';
    expect(text).toContain('all is well');
    expect(text.split(/\r\n?|\n/).find((line) => line.includes('all is well'))).toMatch(/^> /);
  });
});
