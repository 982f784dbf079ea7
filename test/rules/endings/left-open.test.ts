/** Solving is honest: what goes on is said to whoever solved it, or has to be over first where the policy asks for it. */
import { describe, expect, it } from 'vitest';
import { lena, omar, rita } from '../../core/people.ts';
import {
  closes,
  comments,
  desk,
  labels,
  on,
  onTheTicket,
  opens,
  play,
  policyText,
  says,
  withoutOffice,
} from '../../core/sample.ts';
import { linked } from '../development/sample.ts';

const plan = '/plan\n- [x] restart the client\n- [ ] replace the router\n- [ ] tell the team';
const planned = [opens(), says(lena, `Looking.\n\n${plan}`, on('09:10'))];
const engaged = [...planned, says(lena, '/engage vendor ACME 4711', on('09:20'))];
const solves = says(lena, '/solved restarted it', on('12:00'));
const last = (events: Parameters<typeof play>[0], context = desk()) => comments(play(events, context)).at(-1);

describe('what goes on although a ticket is solved', () => {
  it('is said to whoever solved it, a line each, and nothing where nothing does', () => {
    expect(last([...planned, solves])).toBe(
      '@lena, this is solved now, but something is still open:\n\n- 2 steps of the plan are not ticked. Tick those that are done.',
    );
    expect(last([...engaged, solves])).toBe(
      [
        '@lena, this is solved now, but something is still open:\n',
        '- 2 steps of the plan are not ticked. Tick those that are done.',
        '- ACME 4711 is still engaged. Tell them that it is solved, then write `/engaged done` and what came of it.',
      ].join('\n'),
    );
    expect(last([opens(), solves])).toContain('> restarted it');
    const done = says(lena, '/engaged done they sent a new one', on('09:30'));
    expect(last([opens(), says(lena, '/engage vendor ACME 4711', on('09:20')), done, solves])).toContain(
      '> restarted it',
    );
  });

  it('is the developers’ issue, too', () => {
    const solved = [...linked, says(omar, '/solved a new version', on('16:00'))];
    expect(last(solved)).toMatch(/- The developers’ issue \[acme\/vpn-client#\d+\]\(.*\) is open\./);
  });

  it('is said after the button and the label as well, in the back office where there is one', () => {
    expect(last([...planned, closes(lena, on('12:00'))])).toContain('2 steps of the plan');
    expect(last([...planned, labels(lena, 'status: resolved', on('12:00'))])).toContain(
      '2 steps of the plan',
    );
    expect(onTheTicket(play([...planned, solves])).at(-1)).toContain('> restarted it');
  });

  it('is a passing word on the ticket, where there is no back office', () => {
    const told = play([...planned, solves], desk({ v1: withoutOffice }));
    expect(onTheTicket(told).at(-1)).toContain('2 steps of the plan are not ticked');
  });

  it('is nobody’s to hear where the requester confirms', () => {
    const told = play([...planned, says(rita, '/confirm', on('12:00'))]);
    expect(comments(told).filter((body) => body.includes('something is still open'))).toEqual([]);
  });
});

describe('where the policy asks for it', () => {
  const strict = desk({ v1: `${policyText}\nsolving: { needs: [note, plan, engagements, developers] }\n` });

  it('it is refused with the list of what is open', () => {
    const told = play([...engaged, solves], strict);
    expect(told.ticket.status).not.toBe('resolved');
    expect(comments(told).at(-1)).toBe(
      [
        '@lena, that did not work. A little is missing. Add it, then solve the ticket again:',
        '- 2 steps of the plan are open. Tick them where the plan is written, or write `/plan` anew without them.',
        '- Somebody is still engaged (ACME 4711). Write `/engaged done` and what came of it.',
      ].join('\n'),
    );
    const atThem = play([...linked, says(omar, '/solved a new version', on('16:00'))], strict);
    expect(comments(atThem).at(-1)).toContain('- The developers have not closed [acme/vpn-client#');
  });

  it('it is done once all of it is over', () => {
    const over = [
      opens(),
      says(lena, '/engage vendor ACME 4711', on('09:20')),
      says(lena, '/engaged done they sent a new one', on('09:30')),
      solves,
    ];
    expect(play(over, strict).ticket.status).toBe('resolved');
  });
});
