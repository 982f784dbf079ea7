/** The words of other desks, written as commands: what is meant, and what is a path. */
import { describe, expect, it } from 'vitest';
import { usualWord } from '../../plugin/commands/usual-words.ts';
import { commands, findCommand } from '../../plugin/rules/slash-commands/list.ts';
import { lena, rita, zoe } from '../core/people.ts';
import { comments, desk, on, opens, play, policyText, says } from '../core/sample.ts';

describe('the words of other desks', () => {
  const said = (body: string, by = lena, before: Parameters<typeof play>[0] = [opens()]) =>
    comments(play([...before, says(by, body, on('09:10'))])).map((text) =>
      text.replace(`@${by.login}, that did not work. `, ''),
    );

  it('all mean commands that there are, and none is one', () => {
    for (const word of ['close', 'reassign', 'status', 'hold', 'unpause', 'prio', 'category', 'raise'])
      for (const verb of usualWord(word)?.verbs ?? ['none']) expect(findCommand(verb)).toBeDefined();
    for (const { verb } of commands) expect(usualWord(verb)).toBeNull();
  });

  it.each([
    [
      '/close',
      '`/close` is `/solved` here. Write `/solved what solved it`. To end the ticket without a solution, close the ticket’s issue as not planned.',
    ],
    ['/done', '`/done` is `/solved` here. Write `/solved what solved it`.'],
    ['/fixed in 2.4.1', '`/fixed` is `/solved` here. Write `/solved in 2.4.1`.'],
    ['/resolve renewed it', '`/resolve` is `/solved` here. Write `/solved renewed it`.'],
    ['/claim', '`/claim` is `/take` here.'],
    ['/status', '`/status` is `/sla` here. Write `/sla [why | buy 2h why]`.'],
    [
      '/hold',
      '`/hold` is `/wait` here. Write `/wait user|expert|vendor|third-party|on-site|parts|change why [until 2026-12-24]`.',
    ],
    ['/pending vendor', '`/pending` is `/wait` here. Write `/wait vendor`.'],
    ['/severity P1', '`/severity` is `/priority` here. Write `/priority P1`.'],
    ['/severity high', '`/severity` is `/priority` here. Write `/priority high`.'],
    ['/raise no change', '`/raise` is `/escalate` here. Write `/escalate no change`.'],
    // What agents of Zendesk, Freshdesk, Jira and Prow type.
    ['/accept', '`/accept` is `/take` here.'],
    ['/start', '`/start` is `/take` here.'],
    ['/dispatch @omar', '`/dispatch` is `/assign` here. Write `/assign @omar`.'],
    ['/macro password-reset', '`/macro` is `/solved` here. Write `/solved password-reset`.'],
    ['/snooze user send the log', '`/snooze` is `/wait` here. Write `/wait user send the log`.'],
    ['/triage accepted', '`/triage` is `/priority` here. Write `/priority P1|P2|P3|P4|auto`.'],
    ['/bug', '`/bug` is `/kind` here. Write `/kind incident|request|problem|known-error`.'],
    [
      '/queue 2 gateway log shows 809',
      '`/queue` is `/escalate` here. Write `/escalate 2 gateway log shows 809`.',
    ],
    ['/supervisor he shouts', '`/supervisor` is `/manager` here. Write `/manager he shouts`.'],
    ['/kb KE-0001', '`/kb` is `/known` here. Write `/known KE-0001`.'],
    ['/log 30m', '`/log` is `/time` here. Write `/time 30m`.'],
    ['/eta', '`/eta` is `/sla` here. Write `/sla [why | buy 2h why]`.'],
    ['/merge #12', '`/merge` is `/duplicate` here. Write `/duplicate #12`.'],
    [
      '/vendor ACME',
      '`/vendor` is `/engage` here. Write `/engage expert|vendor|third-party|on-site|parts|customer-it who or what`.',
    ],
    ['/checklist', '`/checklist` is `/plan` here.'],
    ['/annehmen', '`/annehmen` is `/take` here.'],
    ['/behoben neues Kabel', '`/behoben` is `/solved` here. Write `/solved neues Kabel`.'],
    ['/esc it fails still', '`/esc` is `/escalate` here. Write `/escalate it fails still`.'],
    ['/zeit 20m', '`/zeit` is `/time` here. Write `/time 20m`.'],
    ['/fixed the `hosts` file', '`/fixed` is `/solved` here. Write `/solved what solved it`.'],
  ])('“%s” is called something else here', (body, answer) => expect(said(body)).toEqual([answer]));

  it.each([
    ['/cancel', 'To end the ticket without a solution, close the ticket’s issue as not planned.'],
    ['/wontfix', 'To end the ticket without a solution, close the ticket’s issue as not planned.'],
    ['/stornieren', 'To end the ticket without a solution, close the ticket’s issue as not planned.'],
    [
      '/label vpn',
      'Set the label on this page, as on any issue: the desk’s own labels do the same as its commands.',
    ],
    ['/retitle VPN is down', 'Edit the title at the top of this page.'],
    [
      '/cc @omar',
      'To follow the ticket, subscribe to it on this page; to bring a colleague in, mention them in a comment.',
    ],
    ['/lock', 'GitHub has a button for this on this page.'],
  ])('“%s” is done without a command', (body, how) => {
    const [word] = body.split(' ');
    expect(said(body)).toEqual([`There is no command \`${word}\`. ${how}`]);
  });

  it('are answered in the desk’s language', () => {
    const german = desk({ v1: `language: de\n${policyText}` });
    const told = (body: string) => comments(play([opens(), says(lena, body, on('09:10'))], german)).at(-1);
    expect(told('/schließen')).toBe(
      '@lena, das hat nicht geklappt. `/schließen` heißt hier `/solved`. Schreiben Sie `/solved was die Lösung war`. Ohne Lösung beenden Sie das Ticket, indem Sie das Issue des Tickets als „not planned“ schließen.',
    );
    expect(told('/betreff VPN')).toContain('Ändern Sie den Titel oben auf dieser Seite.');
  });

  it('that GitHub has a box for, or that it cannot do, say so', () => {
    expect(said('/note he called again')).toEqual([
      'There is no command `/note`. GitHub has no internal notes: whoever can read a repository reads every comment in it. Just write without the slash: on the ticket for the requester; for colleagues in its issue in the back office, if there is one.',
    ]);
  });

  it('lead nobody to what they cannot use here', () => {
    const nothing = (verb: string) => [`There is no command \`/${verb}\`. \`/help\` lists what you can use.`];
    expect(said('/tkae', rita)).toEqual(nothing('tkae'));
    expect(said('/hold', rita)).toEqual(nothing('hold'));
    expect(said('/hold', lena, [opens(), says(lena, '/solved done', on('09:05'))]).at(-1)).toBe(
      nothing('hold')[0],
    );
    expect(said('/resolve', rita, [opens(), says(lena, '/solved done', on('09:05'))]).at(-1)).toBe(
      '`/resolve` is `/confirm` here.',
    );
  });

  it.each(['/bug again, since nine', '/outage in our office', '/log attached', '/start fails', '/cancel'])(
    '“%s” of a requester is plain words, and is heard',
    (body) => {
      expect(said(body, rita)).toEqual([]);
      const resolved = [opens(), says(lena, '/solved done', on('09:05'))];
      expect(play([...resolved, says(rita, body, on('09:10'))]).ticket.status).toBe('open');
    },
  );

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
