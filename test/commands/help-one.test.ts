/** `/help escalate`: one command alone; and whatever `/help` shows somebody, they may write. */
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../plugin/core/ticket/person.ts';
import { commands } from '../../plugin/rules/slash-commands/list.ts';
import { dora, hugo, lena, mia, omar, rita, zoe } from '../core/people.ts';
import { comments, desk, on, opens, play, policyText, says } from '../core/sample.ts';

const passes = '<sub>This answer disappears with your next command, or after a day.</sub>';
const fresh: Parameters<typeof play>[0] = [opens()];
const resolved: Parameters<typeof play>[0] = [...fresh, says(lena, '/solved done', on('09:05'))];
const german = desk({ v1: `language: de\n${policyText}` });

const said = (body: string, by: Actor = lena, before = fresh, at = desk()) =>
  comments(play([...before, says(by, body, on('09:10'))], at)).at(-1) ?? '';

describe('/help and a command', () => {
  it('shows that one alone: how it is written, examples to copy, and who may use it', () => {
    expect(said('/help escalate')).toBe(
      [
        '@lena, this is `/escalate`:',
        '',
        '| Write | It does |',
        '| --- | --- |',
        '| `/escalate [2\\|3] what was tried, and why it needs them` | Hands the work to the next level; level 3 gets an issue in the developers’ own repository. |',
        '',
        'For example:',
        '```',
        '/escalate restarted the client, gateway log shows error 809',
        '/escalate 3 crash in the tunnel code, trace above',
        '```',
        '',
        'Whoever has the ticket, now level 1 (service desk), can use it, and so can managers.',
        '',
        passes,
      ].join('\n'),
    );
    expect(said('/help take', lena, [opens()], german)).toBe(
      [
        '@lena, das ist `/take`:',
        '',
        '| Schreiben Sie | Das geschieht |',
        '| --- | --- |',
        '| `/take` | Weist Ihnen das Ticket zu; wer es in Ebene 1 zuerst übernimmt, ist auch dafür verantwortlich. |',
        '',
        'Zum Beispiel:',
        '```',
        '/take',
        '```',
        '',
        'Das Support-Team kann ihn verwenden.',
        '',
        '<sub>Diese Antwort verschwindet mit Ihrem nächsten Befehl, spätestens nach einem Tag.</sub>',
      ].join('\n'),
    );
  });

  it.each([
    '/help /escalate',
    '/help ESCALATE',
    '/help “escalate”.',
    '/help /escalate please',
    '/help: escalate',
  ])('is understood as people type it: %s', (body) =>
    expect(said(body)).toContain('@lena, this is `/escalate`:'),
  );

  it.each([
    ['/help esclate', 'escalate'],
    ['/help close', 'solved'],
    ['/help hold', 'wait'],
    ['/help eskalieren', 'escalate'],
    ['/help kb', 'known'],
  ])('%s shows the nearest', (body, near) => {
    const word = body.slice('/help '.length);
    expect(said(body)).toContain(`@lena, there is no command \`/${word}\`. The nearest is \`/${near}\`:`);
    expect(said(body)).toContain(`| \`/${near}`);
    expect(said(body, lena, [opens()], german)).toContain(
      `den Befehl \`/${word}\` gibt es nicht. Am nächsten kommt \`/${near}\`:`,
    );
  });

  it('shows all, where nothing is like the word', () => {
    expect(said('/help quux')).toMatch(/^There is no command `\/quux`\.\n\n@lena, here you can use:/);
    expect(said('/help note')).toMatch(
      /^There is no command `\/note`\. GitHub has no internal notes: [^\n]*\n\n@lena, here you can use:/,
    );
    for (const body of ['/help me', '/help please', '/help I cannot log in', '/help my mail is down'])
      expect(said(body, rita)).toMatch(/^@rita, here you can use:/);
    expect(said('/help with this ticket please')).toMatch(/^@lena, here you can use:/);
  });

  it('says who may, to whoever may not', () => {
    expect(said('/help solved', zoe)).toContain('Only the desk’s staff can use `/solved`.');
    expect(said('/help escalate', omar)).toContain('only they and managers can use `/escalate`.');
    expect(said('/help major')).toContain('Only level 2, level 3 and managers can use `/major`.');
    expect(said('/help take', hugo)).toContain('I cannot see whether you are staff');
    expect(said('/help confirm')).toContain('Only the requester, rita, can use `/confirm`.');
    expect(said('/help solved', zoe)).not.toContain('```');
  });

  it('says whether it would do something now', () => {
    expect(said('/help unassign')).toContain('As the ticket stands, there is nothing for it to do.');
    expect(said('/help escalate', lena, resolved)).toContain('Not now: The ticket is resolved already.');
    expect(said('/help resume')).toContain('Not now: The ticket waits for nobody');
    expect(said('/help help', zoe)).toContain('Everybody can use it.');
  });

  it('tells a requester what such a word of theirs does', () => {
    expect(said('/help close', rita)).toMatch(/^@rita, `\/close` ends your ticket/);
    expect(said('/help escalate', rita)).toMatch(/^@rita, `\/escalate` with a reason tells those in charge/);
    expect(said('/help urgent', rita)).toMatch(/^@rita, `\/urgent` tells us that it is pressing/);
    expect(said('/help solved', rita, [opens()], german)).toMatch(/^@rita, `\/solved` beendet Ihr Ticket/);
  });

  it('has those examples alone that this person may write', () => {
    expect(said('/help sla', rita)).toContain('```\n/sla\n/sla why\n```');
    expect(said('/help sla')).toContain('```\n/sla\n/sla why\n```');
    const sells = desk({ v1: policyText.replace('clocks:\n', 'clocks:\n  extend-by-at-most: 8h\n') });
    expect(said('/help sla', lena, [opens()], sells)).toContain('\n/sla buy 2h the part arrives');
    expect(said('/help sla', rita, [opens()], sells)).not.toContain('buy');
  });
});

/** Any sentence that refuses somebody for who they are. */
const refusal =
  /Only (?:the|level)|I cannot see whether you are staff|only they and managers|Nur (?:das|Ebene|diese)/;

describe('whatever `/help` shows somebody', () => {
  const stories = [
    ['a new ticket', fresh],
    ['a resolved ticket', resolved],
    ['a closed ticket', [...resolved, says(rita, '/confirm', on('09:07'))]],
  ] as const;
  const people = [rita, lena, omar, dora, mia, zoe];
  const cases = stories.flatMap(([name, story]) =>
    people.map((by) => ({ name, story, by, login: by.login })),
  );

  it.each(cases)('$login may write, on $name, and each example of it', ({ story, by }) => {
    for (const at of [desk(), german]) {
      const table = said('/help', by, [...story], at);
      const verbs = [...table.matchAll(/^\| `\/([a-z-]+)/gm)].map(([, verb]) => verb);
      for (const verb of verbs) {
        const one = said(`/help ${verb}`, by, [...story], at);
        const [, lines = ''] = /```\n([\s\S]*?)\n```/.exec(one) ?? [];
        expect(lines, one).not.toBe('');
        for (const line of lines.split('\n')) {
          const told = comments(play([...story, says(by, line, on('09:20'))], at)).slice(
            comments(play([...story], at)).length,
          );
          expect(told.join('\n'), line).not.toMatch(refusal);
        }
      }
    }
  });

  it('a requester reads nothing of what is for staff', () => {
    for (const [, story] of stories) {
      const told = said('/help', rita, [...story]);
      expect(told).not.toMatch(/buy|staff give/);
      expect(said('/help', rita, [...story], german)).not.toMatch(/buy|gibt das Support-Team/);
    }
  });

  it('covers every command that there is', () => {
    for (const { verb } of commands) expect(said(`/help ${verb}`)).toContain(`| \`/${verb}`);
  });
});
