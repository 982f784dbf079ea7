/** The words of other desks, written as commands: what is meant, and what is a path. */
import { describe, expect, it } from 'vitest';
import { usualWord } from '../../plugin/commands/usual-words.ts';
import { commands, findCommand } from '../../plugin/rules/slash-commands/list.ts';
import { lena, rita, zoe } from '../core/people.ts';
import { comments, on, opens, play, says } from '../core/sample.ts';

describe('the words of other desks', () => {
  const said = (body: string, by = lena, before: Parameters<typeof play>[0] = [opens()]) =>
    comments(play([...before, says(by, body, on('09:10'))])).map((text) =>
      text.replace(`@${by.login}, that did not work. `, ''),
    );

  it('all mean commands that there are, and none is one', () => {
    for (const word of [
      'close',
      'reassign',
      'status',
      'hold',
      'unpause',
      'prio',
      'category',
      'raise',
      'workaround',
    ])
      for (const verb of usualWord(word)?.verbs ?? ['none']) expect(findCommand(verb)).toBeDefined();
    for (const { verb } of commands) expect(usualWord(verb)).toBeNull();
  });

  it.each([
    ['/close', 'solved'],
    ['/done', 'solved'],
    ['/fix', 'solved'],
    ['/fixed in 2.4.1', 'solved'],
    ['/resolve renewed it', 'solved'],
    ['/claim', 'take'],
    ['/status', 'sla'],
    ['/hold', 'wait'],
    ['/pending vendor', 'wait'],
    ['/severity P1', 'priority'],
    ['/raise no change', 'escalate'],
  ])('“%s” is asked about', (body, verb) => {
    const [word] = body.split(' ');
    expect(said(body)).toEqual([
      `There is no command \`${word}\`. Did you mean \`/${verb}\`? \`/help\` lists what you can use.`,
    ]);
  });

  it('that GitHub has a box for, or that it cannot do, say so', () => {
    expect(said('/note he called again')).toEqual([
      'There is no command `/note`. GitHub has no internal notes: whoever can read this repository reads every comment. To answer, just write without the slash.',
    ]);
  });

  it('lead nobody to what they cannot use here', () => {
    const nothing = (verb: string) => [`There is no command \`/${verb}\`. \`/help\` lists what you can use.`];
    expect(said('/tkae', rita)).toEqual(nothing('tkae'));
    expect(said('/hold', rita)).toEqual(nothing('hold'));
    expect(said('/hold', lena, [opens(), says(lena, '/solved done', on('09:05'))]).at(-1)).toBe(
      nothing('hold')[0],
    );
    expect(said('/resolve', rita, [opens(), says(lena, '/solved done', on('09:05'))]).at(-1)).toContain(
      'Did you mean `/confirm`?',
    );
  });

  it.each([
    '/status is red',
    '/status returns 500',
    '/open page is empty',
    // These are a slip away from commands.
    '/find page is empty',
    '/play returns 500',
    '/times is wrong',
    '/var is full',
    '/usr/bin is full',
  ])('“%s” speaks of a path', (body) => expect(said(body)).toEqual([]));

  it('are a bystander’s own, and a requester’s where they only mean to answer', () => {
    expect(said('/close', zoe)).toEqual([]);
    const waiting = [opens(), says(lena, '/wait user log', on('09:05'))];
    const told = play([...waiting, says(rita, '/note here is the log', on('09:10'))]);
    expect(told.ticket.waiting).toBeNull();
    expect(comments(told)).toEqual([]);
  });

  it('open no resolved ticket again', () => {
    const resolved = [opens(), says(lena, '/solved done', on('09:05'))];
    expect(play([...resolved, says(rita, '/resolve', on('09:10'))]).ticket.status).toBe('resolved');
  });
});
