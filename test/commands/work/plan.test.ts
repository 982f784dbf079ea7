/** /plan: a task list becomes the plan on the card, and follows its comment. */
import { describe, expect, it } from 'vitest';
import { readSteps } from '../../../plugin/core/ticket/work.ts';
import { lena, omar, rita, zoe } from '../../core/people.ts';
import { comments, desk, on, opens, play, policyText, says, shown } from '../../core/sample.ts';

const body = '/plan\n- [ ] @omar by 2026-11-25: reinstall the client\n- [x] read the log\n* [ ] tell @rita';
const planned = says(omar, body, on('09:10'), { comment: 5 });

describe('a step', () => {
  it.each([
    ['- [ ] @omar by 2026-11-25: reinstall', { who: 'omar', by: '2026-11-25', text: 'reinstall' }],
    ['- [ ] @omar, by 2026-11-25: reinstall', { who: 'omar', by: '2026-11-25', text: 'reinstall' }],
    ['- [x] @omar reinstall', { who: 'omar', by: null, text: 'reinstall', done: true }],
    ['1. [X] @omar: reinstall', { who: 'omar', by: null, text: 'reinstall', done: true }],
    ['- [ ] bis 2026-11-25: neu aufsetzen', { who: null, by: '2026-11-25', text: 'neu aufsetzen' }],
    ['- [ ] by 2026-13-40: reinstall', { who: null, by: null, text: 'by 2026-13-40: reinstall' }],
    ['- [ ] by hand, twice', { who: null, by: null, text: 'by hand, twice' }],
    ['- [ ] @acme/network: open the port', { who: null, by: null, text: '@acme/network: open the port' }],
    ['  - [ ] reinstall', { who: null, by: null, text: 'reinstall' }],
  ])('is read from “%s”', (line, step) => expect(readSteps(line)).toEqual([{ done: false, ...step }]));

  it.each(['- reinstall', '[ ] reinstall', '- [ ]', '- [y] reinstall', 'reinstall'])(
    'is none: “%s”',
    (line) => expect(readSteps(line)).toEqual([]),
  );
});

describe('/plan', () => {
  it('keeps the task list below it on the card, and pings nobody by it', () => {
    const { card } = shown([opens(), planned]);
    expect(card).toContain(
      [
        '**Plan: 1 of 3 done**',
        '',
        '- ☐ reinstall the client (@\u2060omar, by 2026-11-25)',
        '- ☑ read the log',
        '- ☐ tell @\u2060rita',
      ].join('\n'),
    );
    expect(card).not.toMatch(/@(omar|rita)[^|]*\n- ☑/);
  });

  it('is in the ticket’s language, and folded once the ticket has ended', () => {
    const german = desk({ v1: `${policyText}language: de\n` });
    const solved = [opens(), planned, says(lena, '/solved done', on('09:20'))];
    expect(shown(solved, german).card).toContain('<details><summary>Plan: 1 von 3 erledigt</summary>\n\n- ☐');
    expect(shown([opens(), planned], german).card).toContain('(@\u2060omar, bis 2026-11-25)');
  });

  it('follows its comment: boxes ticked, steps mended', () => {
    const ticked = says(lena, body.replaceAll('[ ]', '[x]'), on('09:20'), { comment: 5, edit: true });
    expect(play([opens(), planned, ticked]).ticket.plan).toMatchObject({
      by: 'omar',
      place: 5,
      steps: [{ done: true }, { done: true }, { done: true }],
    });
    expect(shown([opens(), planned, ticked]).card).toContain('**Plan: 3 of 3 done**');
  });

  it('takes a list that is added to the comment later', () => {
    const alone = says(lena, '/plan', on('09:10'), { comment: 5 });
    const told = play([opens(), alone]);
    expect(comments(told)[0]).toContain('I see no task list. To plan, write `/plan`');
    const added = says(lena, '/plan\n- [ ] reinstall', on('09:11'), { comment: 5, edit: true });
    expect(play([opens(), alone, added]).ticket.plan?.steps).toMatchObject([{ text: 'reinstall' }]);
  });

  it('again replaces it; an edit of the old one changes nothing then', () => {
    const next = says(lena, '/plan\n- [ ] swap the card', on('09:20'), { comment: 6 });
    const old = says(omar, body.replaceAll('[ ]', '[x]'), on('09:30'), { comment: 5, edit: true });
    expect(play([opens(), planned, next, old]).ticket.plan?.steps).toMatchObject([
      { text: 'swap the card', done: false },
    ]);
  });

  it('is not changed by whoever is no staff, nor lost when the list goes', () => {
    const stranger = says(zoe, body.replaceAll('[ ]', '[x]'), on('09:20'), { comment: 5, edit: true });
    const emptied = says(omar, '/plan', on('09:20'), { comment: 5, edit: true });
    for (const edit of [stranger, emptied])
      expect(play([opens(), planned, edit]).ticket.plan?.steps.map(({ done }) => done)).toEqual([
        false,
        true,
        false,
      ]);
    expect(comments(play([opens(), says(rita, body, on('09:10'))]))[0]).toContain('Only the desk’s staff');
  });

  it('has a limit', () => {
    const long = `/plan\n${Array.from({ length: 31 }, (_, at) => `- [ ] step ${at}`).join('\n')}`;
    expect(comments(play([opens(), says(lena, long, on('09:10'))]))[0]).toContain(
      'A plan has at most 30 steps',
    );
  });
});
