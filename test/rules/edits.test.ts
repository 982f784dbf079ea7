/** Whose words an edit runs: only what it adds, by the rights of whoever makes it; what a bot says runs never. */
import { describe, expect, it } from 'vitest';
import { isoOf } from '../../plugin/calendar/instant.ts';
import type { Edited } from '../../plugin/core/event.ts';
import type { Actor } from '../../plugin/core/ticket/person.ts';
import { alarm, dora, lena, omar, rita, robot, zoe } from '../core/people.ts';
import { comments, form, ke1, ke2, on, opens, play, says, ticket } from '../core/sample.ts';
import { linked, toThem, writes } from './development/sample.ts';

const text = form();

/** An edit of the body as GitHub tells it; `was` is null where a sweep found it. */
function edits(by: Actor, body: string, was: string | null, at: number, author: Actor = rita): Edited {
  const before = was === null ? {} : { before: { text: was, author: author.id } };
  const id = `edited/${isoOf(at)}`;
  return { kind: 'edited', id, ticket, at, by, title: 'VPN', body, cited: [ke1, ke2], ...before };
}

const priority = (events: Parameters<typeof play>[0]) => play(events).ticket.classification.priority;
const kind = (events: Parameters<typeof play>[0]) => play(events).ticket.kind;
const later = on('09:10');

describe.each([robot, alarm])('what $login wrote', (bot) => {
  const body = `${text}\n\n/priority P1\n\n\`/take\``;
  const opened = opens(on('09:00'), { by: bot, body });

  it.each([
    ['renames the issue', body],
    ['redacts it', body.replace('809', '(removed)')],
    ['ticks a box in it', `${body}\n\n- [x] seen`],
  ])('does not run, and is hinted at by nobody, when staff %s', (_, now) => {
    for (const was of [body, null]) {
      const played = play([opened, edits(lena, now, was, later, bot)]);
      expect(played.ticket.classification.priority).toBe('P2');
      expect(comments(played)).toEqual(comments(play([opened])));
    }
  });

  it('does not run in a comment that staff edit', () => {
    const said = says(bot, '/priority P1\n\nDisk full', later);
    const change = { edit: true, comment: said.comment } as const;
    const edit = says(lena, '/priority P1\n\nDisk nearly full', on('09:20'), change);
    expect(priority([opens(), said, edit])).toBe('P2');
  });

  it('does not run where only the edit is known, with what stood there before', () => {
    const before = { text: '/priority P1\n\nDisk full', author: bot.id };
    const edit = says(lena, '/priority P1\n\nDisk', later, { edit: true, comment: 5, before });
    expect(priority([opens(), edit])).toBe('P2');
  });

  it('does not run when it edits somebody’s text and they edit it again', () => {
    const said = says(lena, 'I am on it.', later, { comment: 5 });
    const byBot = says(bot, 'I am on it.\n\n/priority P1', on('09:20'), { edit: true, comment: 5 });
    const again = says(lena, 'I am on it!\n\n/priority P1', on('09:30'), { edit: true, comment: 5 });
    expect(priority([opens(), said, byBot, again])).toBe('P2');
  });

  it('runs what staff add to it', () => {
    expect(priority([opened, edits(lena, `${body}\n\n/priority P3`, body, later, bot)])).toBe('P3');
  });

  it('does not travel from the developers’ issue when they edit it', () => {
    const said = writes(bot, '/relay it is mended', on('10:00'), { comment: 6 });
    const edit = writes(dora, '/relay it is mended\n\nNo.', on('10:10'), { edit: true, comment: 6 });
    const before = { text: '/relay it is mended', author: bot.id };
    const told = comments(play(linked)).length;
    expect(comments(play([...linked, said, edit]))).toHaveLength(told);
    expect(comments(play([...linked, { ...edit, before }]))).toHaveLength(told);
    expect(toThem(play([...linked, said, edit]))).toEqual(toThem(play(linked)));
  });
});

describe('what a person pastes into somebody else’s text', () => {
  it('runs with the rights of whoever pastes it, and never again with the writer’s', () => {
    const said = says(lena, 'I am on it.', later, { comment: 5 });
    const pasted = says(zoe, 'I am on it.\n\n/priority P1', on('09:20'), { edit: true, comment: 5 });
    const again = says(lena, 'I am on it!\n\n/priority P1', on('09:30'), { edit: true, comment: 5 });
    expect(priority([opens(), said, pasted, again])).toBe('P2');
    const byStaff = says(omar, 'Same here.\n\n/priority P1', on('09:20'), { edit: true, comment: 5 });
    expect(priority([opens(), says(zoe, 'Same here.', later, { comment: 5 }), byStaff])).toBe('P1');
  });

  it.each([
    ['a quotation', '> /kind request'],
    ['code', '`/kind request`'],
    ['a block of code', '```\n/kind request\n```'],
    ['a list', '- /kind request'],
  ])('is only what is new: a line that stood in %s is not', (_, was) => {
    const body = `${text}\n\n${was}`;
    const now = `${text}\n\n/kind request`;
    expect(kind([opens(on('09:00'), { body }), edits(lena, now, body, later)])).toBe('incident');
    const before = { text: was, author: zoe.id };
    const edit = says(lena, '/kind request', on('09:20'), { edit: true, comment: 5, before });
    expect(kind([opens(), says(zoe, was, later, { comment: 5 }), edit])).toBe('incident');
    // Whoever takes the marks off their own line says it now.
    const own = { ...edit, before: { text: was, author: lena.id } };
    expect(kind([opens(), says(lena, was, later, { comment: 5 }), own])).toBe('request');
  });

  it('is found by a sweep without what stood there: the lines that were heard stay heard', () => {
    const body = `${text}\n\n/priority P1`;
    const swept = edits(lena, `${body}\n\nmore`, null, later);
    expect(priority([opens(on('09:00'), { body }), swept])).toBe('P2');
  });
});
