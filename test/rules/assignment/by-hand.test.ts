/** `/assign`, `/unassign` and GitHub’s Assignees box: the same, and none of them touches the owner. */
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { dora, everybody, hugo, lena, omar, rita, zoe } from '../../core/people.ts';
import {
  assigns,
  comments,
  desk,
  ke1,
  on,
  opens,
  play,
  policyText,
  says,
  unassigns,
} from '../../core/sample.ts';

const taken = [opens(), says(lena, '/take', on('09:05'))];
const playOn = (...events: readonly TicketEvent[]) => play([...taken, ...events]);
const told = (...events: readonly TicketEvent[]) => comments(playOn(...events));
const box = (login: string) => ({ ...assigns(lena, login, on('09:10')), named: everybody });

describe('/assign', () => {
  it('gives the work to somebody of the staff, without a word: GitHub tells them', () => {
    expect(playOn(says(lena, '/assign @omar', on('09:10')))).toMatchObject({
      ticket: { assignee: 'omar', owner: 'lena' },
    });
    expect(told(says(lena, '/assign @omar', on('09:10')))).toEqual([]);
  });

  it.each(['/assign', '/assign me', '/assign @me', '/assign myself', '/assign mir', '/assign @Mich.'])(
    'alone, or to “me”, means whoever writes it: %s',
    (line) => {
      expect(playOn(says(omar, line, on('09:10'))).ticket).toMatchObject({ assignee: 'omar', owner: 'lena' });
    },
  );

  it('makes whoever is given it at level 1 the owner, where nobody is', () => {
    expect(play([opens(), says(lena, '/assign @omar', on('09:10'))]).ticket.owner).toBe('omar');
  });

  it.each([
    ['/assign @zoe', '“@⁠zoe” is not staff of this desk, and only staff can work on a ticket.'],
    [
      '/assign @hugo',
      'I cannot see whether “@⁠hugo” is staff, so I leave the assignee as it is: GitHub hides',
    ],
    ['/assign @ghost', 'I could not look up “@⁠ghost”. Please write it once more.'],
    ['/assign omar and dora', '“omar and dora” is not one person. Write `/assign @login`.'],
  ])('“%s” is refused', (line, why) => {
    const decision = playOn(says(lena, line, on('09:10')));
    expect(comments(decision)[0]).toContain(`@lena, that did not work. ${why}`);
    expect(decision.ticket.assignee).toBe('lena');
  });

  it('is refused to whoever may not, and on a ticket that has ended', () => {
    expect(told(says(rita, '/assign @omar', on('09:10')))[0]).toContain('Only the desk’s staff');
    const ended = [
      says(lena, '/solved new certificate', on('09:10')),
      says(lena, '/assign @omar', on('09:20')),
    ];
    expect(told(...ended).at(-1)).toContain('The ticket is resolved already.');
  });
});

describe('/unassign', () => {
  it('gives the ticket back to its level, which is told; the owner stays', () => {
    const decision = playOn(says(lena, '/unassign', on('09:10')));
    expect(decision.ticket).toMatchObject({ assignee: null, owner: 'lena', status: 'open' });
    expect(comments(decision)).toEqual([
      '@acme/service-desk, lena has given this ticket back to level 1 (service desk): nobody works on it now. `/take` makes it yours.',
    ]);
  });

  it('has nothing to do where nobody is assigned', () => {
    expect(comments(play([opens(), says(lena, '/unassign', on('09:10'))]))).toEqual([
      '@lena, that did not work. Nobody is assigned, so there is nothing to take back. `/take` makes it yours.',
    ]);
  });

  it('tells the service’s own team', () => {
    const own = desk({
      v1: policyText.replace('{ name: VPN,', "{ name: VPN, people: { level-1: ['@vera'] },"),
    });
    expect(comments(play([...taken, says(lena, '/unassign', on('09:10'))], own))[0]).toMatch(
      /^@vera, lena has/,
    );
  });
});

describe('the Assignees box', () => {
  it('means `/assign`', () => {
    expect(play([...taken, box('dora')]).ticket).toMatchObject({ assignee: dora.login, owner: 'lena' });
  });

  it.each([
    [zoe.login, 'is not staff of this desk, and only staff can work on a ticket.'],
    [hugo.login, 'I cannot see whether'],
  ])('is put back where it names %s', (login, why) => {
    const decision = play([...taken, box(login)]);
    expect(decision.ticket.assignee).toBe('lena');
    expect(comments(decision)[0]).toContain('@lena, I have put the assignee back as it was.');
    expect(comments(decision)[0]).toContain(why);
  });

  it('means `/unassign`, and never takes the owner away', () => {
    const decision = play([...taken, unassigns(omar, 'lena', on('09:10'))]);
    expect(decision.ticket).toMatchObject({ assignee: null, owner: 'lena' });
    expect(comments(decision)[0]).toContain('omar has given this ticket back');
  });

  it('in which one person takes the place of another leads nobody back to the level', () => {
    const swap = [box('omar'), unassigns(lena, 'lena', on('09:10'))];
    expect(comments(play([...taken, ...swap]))).toEqual([]);
    expect(play([...taken, ...swap]).ticket.assignee).toBe('omar');
  });
});

it('the owner goes only to a next one, whatever is written', () => {
  for (const line of ['/own', '/own @', '/own nobody', '/own @zoe', '/own none', '/unassign', '/own @hugo']) {
    const named = [...everybody, { login: 'nobody', standing: zoe.standing }];
    const decision = play([...taken, says(omar, line, on('09:10'), { named, cited: [ke1] })]);
    expect(decision.ticket.owner, line).not.toBeNull();
  }
  expect(playOn(says(omar, '/own @dora', on('09:10'))).ticket.owner).toBe('dora');
});
