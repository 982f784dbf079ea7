/** /runbook: which article is asked for, and what is answered where there is none. */
import { describe, expect, it } from 'vitest';
import type { BackOfficeNote } from '../../../plugin/core/effect.ts';
import { findArticles, openLibrary } from '../../../plugin/rules/library.ts';
import { needsOf } from '../../../plugin/rules/slash-commands/needs.ts';
import { lena, rita } from '../../core/people.ts';
import {
  comments,
  desk,
  on,
  onTheTicket,
  opens,
  play,
  policy,
  policyText,
  says,
  withoutOffice,
} from '../../core/sample.ts';

const text = policyText;
const file = (id: string, title: string, body: string, more = '') => ({
  path: `knowledge/articles/${id}-words.md`,
  text: `---\nid: ${id}\ntitle: ${title}\nreviewedOn: 2026-11-01\n${more}---\n\n${body}\n`,
});
const library = openLibrary([
  file(
    'RB-0003',
    'Renew the certificate',
    'Run `renew @all`, as [before](./RB-0004-x.md) or [here](https://x.example). <!-- tierline -->',
  ),
  file('RB-0017', 'Empty the mail queue', '1. Stop it.'),
  file('HT-0001', 'Open a good ticket', 'Write.'),
  file('HT-0002', 'Reset a password', 'Ask twice.', 'audience: staff\n'),
]);

function look(body: string, by = lena, policyFile = text) {
  return findArticles(library, needsOf({ by, body, at: on('09:10') }, policy(policyFile)), null);
}

function ask(body: string, by = lena, policyFile = text) {
  const found = look(body, by, policyFile);
  return play([opens(), says(by, body, on('09:10'), found)], desk({ v1: policyFile }));
}
const notes = (told: ReturnType<typeof ask>) =>
  told.effects.filter((effect): effect is BackOfficeNote => effect.kind === 'back-office-note');

describe('/runbook', () => {
  it.each(['RB-0003', 'rb-3', 'RB 3', '3', 'RB-0003.'])('“%s” is RB-0003', (words) =>
    expect(notes(ask(`/runbook ${words}`))).toMatchObject([
      { repository: 'acme/office', body: expect.stringMatching(/^@lena, here is \[\*\*RB-0003\*\*/) },
    ]),
  );

  it('posts the steps as they are written, with links that lead home, and no mark of the desk', () => {
    expect(notes(ask('/runbook RB-0003'))[0]?.body).toBe(
      '@lena, here is [**RB-0003** Renew the certificate](https://github.com/acme/desk/blob/HEAD/knowledge/articles/RB-0003-words.md) for this ticket:\n\nRun `renew @all`, as [before](https://github.com/acme/desk/blob/HEAD/knowledge/articles/RB-0004-x.md) or [here](https://x.example). <\u2060!-- tierline -->',
    );
  });

  it('tells nobody on the ticket', () => {
    const told = ask('/runbook RB-0003\n/runbook HT-0002');
    expect(onTheTicket(told)).toEqual([]);
    expect(told.effects.filter(({ kind }) => kind === 'reaction')).toHaveLength(1);
    expect(notes(told)).toHaveLength(2);
  });

  it.each([
    ['/runbook RB-0004', 'Did you mean `/runbook RB-0003`'],
    ['/runbook mail queue', 'There is no staff article “mail queue”. Did you mean `/runbook RB-0017`?'],
    ['/runbook HT-0001', 'There is no staff article “HT-0001”.'],
    ['/runbook', 'Which runbook? Write `/runbook` and its number'],
  ])('“%s” is told what is near', (body, why) => {
    expect(comments(ask(body))[0]).toContain(why);
    // A title would tell requesters what they are not meant to read.
    expect(comments(ask(body))[0]).not.toMatch(/Renew|Empty/);
  });

  it('is refused without a back office, and to whoever is no staff: for them nothing is even looked up', () => {
    expect(comments(ask('/runbook RB-0003', lena, withoutOffice))[0]).toContain(
      'this desk has no back office',
    );
    expect(look('/runbook RB-0003', rita)).not.toHaveProperty('runbooks');
    expect(comments(ask('/runbook RB-0003', rita))[0]).toContain('Only the desk’s staff can use `/runbook`.');
  });

  it('in an event of a version that looked nothing up is asked for once more', () => {
    const told = play([opens(), says(lena, '/runbook RB-0003', on('09:10'))], desk({ v1: text }));
    expect(comments(told)[0]).toContain('I could not look up “RB-0003”. Please write it once more.');
  });
});
