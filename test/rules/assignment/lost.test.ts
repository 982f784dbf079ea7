/** Whose ticket goes to others by another person’s act hears of it once; whoever did it is named, and not called. */
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { dora, everybody, lena, mia, omar } from '../../core/people.ts';
import {
  assigns,
  comments,
  desk,
  on,
  onTheTicket,
  opens,
  play,
  policyText,
  says,
  unassigns,
  withoutOffice,
} from '../../core/sample.ts';

const taken = [opens(), says(lena, 'I look at it.', on('09:05'))];
const german = desk({ v1: `language: de\n${policyText}` });
const told = (events: readonly TicketEvent[], at = desk()) => comments(play([...taken, ...events], at));
const then = on('09:10');
const given = (by: typeof lena, login: string) => ({ ...assigns(by, login, then), named: everybody });

describe('whoever worked on it', () => {
  it.each([
    [
      'somebody takes it over',
      [says(omar, '/take', then)],
      '@lena, omar works on this ticket now, in your place.',
    ],
    [
      'by `/assign` alone',
      [says(omar, '/assign', then)],
      '@lena, omar works on this ticket now, in your place.',
    ],
    [
      'it is given to a third',
      [says(mia, '/assign @omar', then)],
      '@lena, mia has given this ticket to omar. You need not go on with it.',
    ],
    [
      'by the Assignees box',
      [given(mia, 'omar')],
      '@lena, mia has given this ticket to omar. You need not go on with it.',
    ],
    [
      'somebody puts themselves into the box',
      [given(omar, 'omar')],
      '@lena, omar works on this ticket now, in your place.',
    ],
    [
      'somebody gives it back',
      [says(mia, '/unassign', then)],
      '@lena @acme/service-desk, mia has given this ticket back to level 1 (service desk): nobody works on it now. `/take` makes it yours.',
    ],
    [
      'by the box',
      [unassigns(mia, 'lena', then)],
      '@lena @acme/service-desk, mia has given this ticket back to level 1 (service desk): nobody works on it now. `/take` makes it yours.',
    ],
  ])('%s: hears of it once', (_, events, said) => {
    expect(told(events)).toEqual([said]);
  });

  it('hears of it where the policy gives it to the next', () => {
    const rota = desk({ v1: `${policyText}assignment: { level-1: { by: rota, among: ['@sven'] } }\n` });
    expect(told([says(mia, '/unassign', then)], rota)).toContain(
      '@lena, mia has given this ticket back to level 1 (service desk). You need not go on with it.',
    );
  });

  it('hears of a handoff that another made, once, and also who owns it', () => {
    const handed = told([
      says(lena, '/assign @omar', then),
      says(mia, '/escalate restarted the client, no change', on('09:20')),
    ]);
    expect(handed.at(-1)).toMatch(/^@omar, [^\n]*It comes from mia; the owner is still @lena\.\n/);
  });

  it.each([
    ['they pass it on themselves', [says(lena, '/assign @omar', then)]],
    ['they give it back themselves', [says(lena, '/take', then)]],
    ['the box says what is so already', [given(omar, 'lena')]],
    ['a login in other letters', [says(omar, '/assign @LENA', then)]],
  ])('hears nothing where %s', (_, events) => {
    expect(told(events).join()).not.toContain('@lena,');
  });

  it('reads it in the desk’s language', () => {
    expect(told([says(omar, '/take', then)], german)).toEqual([
      '@lena, omar arbeitet jetzt statt Ihnen an diesem Ticket.',
    ]);
    expect(told([says(mia, '/assign @omar', then)], german)).toEqual([
      '@lena, mia hat dieses Ticket an omar gegeben. Sie brauchen daran nicht weiterzuarbeiten.',
    ]);
  });

  it('without a back office sees it in the Assignees box and on the card', () => {
    const alone = desk({ v1: withoutOffice });
    expect(onTheTicket(play([...taken, says(omar, '/take', then)], alone))).toEqual([]);
  });
});

it('what is given back by the only one of its level is not nobody’s unseen: the managers hear of it', () => {
  const handed = says(lena, '/escalate restarted the client, no change', then);
  const back = [handed, says(omar, '/take', on('09:15')), says(omar, '/unassign', on('09:20'))];
  expect(told(back).at(-1)).toBe(
    '@mia, omar has given this ticket back to level 2 (operations): nobody works on it now. `/take` makes it yours.',
  );
});

describe('whoever has it by day, when the night’s call takes it from them', () => {
  const rota = `on-call: { rota: ['@omar'], from: 2026-11-16T09:00, priorities: [P1], outside: office }\n`;
  const called = /^@omar, you are on call.*\n\n@lena, you need not go on with it\.$/s;
  const byNight = (events: readonly TicketEvent[], text = policyText) =>
    told(events, desk({ v1: `${text}${rota}` })).filter((body) => !/ was due | war fällig /.test(body));

  it.each([
    ['it becomes urgent', says(mia, '/priority P1', on('22:00'))],
    ['by a colleague', says(dora, '/priority P1', on('22:00'))],
  ])('hears of it in the same comment, once: %s', (_, event) => {
    expect(byNight([event])).toEqual([expect.stringMatching(called)]);
  });

  it('hears of it alone where whoever is on call did it themselves', () => {
    expect(byNight([says(omar, '/priority P1', on('22:00'))])).toEqual([
      '@lena, omar works on this ticket now, in your place.',
    ]);
  });

  it('hears nothing of what they did themselves, nor where they gave it back', () => {
    expect(byNight([says(lena, '/priority P1', on('22:00'))])).toEqual([]);
    const freed = byNight([says(lena, '/unassign', on('21:00')), says(mia, '/priority P1', on('22:00'))]);
    expect(freed.filter((body) => body.includes('@lena,'))).toEqual([]);
    expect(freed.at(-1)).toMatch(/^@omar, you are on call/);
  });

  it('reads it in the desk’s language', () => {
    expect(byNight([says(mia, '/priority P1', on('22:00'))], `language: de\n${policyText}`)[0]).toMatch(
      /\n\n@lena, Sie brauchen daran nicht weiterzuarbeiten\.$/,
    );
  });
});

describe('the owner', () => {
  it.each([
    [
      'somebody makes themselves the owner',
      says(mia, '/own', then),
      ['@lena, mia answers for this ticket now, in your place.'],
    ],
    [
      'somebody makes a third the owner',
      says(mia, '/own @omar', then),
      [
        '@omar, mia has made you the owner of this ticket: you answer for it to its end, whoever works on it.\n\n@lena, omar answers for it now, in your place.',
      ],
    ],
    [
      'they pass it on themselves',
      says(lena, '/own @omar', then),
      [
        '@omar, lena has made you the owner of this ticket: you answer for it to its end, whoever works on it.',
      ],
    ],
    ['they are it already', says(mia, '/own @lena', then), []],
  ])('where %s', (_, event, said) => expect(told([event])).toEqual(said));

  it('reads it in the desk’s language, and without a back office on the ticket', () => {
    expect(told([says(mia, '/own @omar', then)], german)[0]).toMatch(
      /\n\n@lena, omar ist jetzt statt Ihnen dafür verantwortlich\.$/,
    );
    const alone = desk({ v1: withoutOffice });
    expect(onTheTicket(play([...taken, says(mia, '/own', then)], alone))).toEqual([
      '@lena, mia answers for this ticket now, in your place.',
    ]);
  });
});

describe('whoever did it', () => {
  it.each([
    says(lena, '/unassign', then),
    says(lena, '/own @omar', then),
    says(lena, '/escalate restarted the client, no change', then),
    says(mia, '/assign @omar', then),
    says(dora, '/take', then),
  ])('is not called: $body', (event) => {
    expect(told([event]).join('\n')).not.toContain(`@${event.by.login}`);
  });
});
