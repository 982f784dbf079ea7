/** “nvm”: the requester needs nothing any more. Only a comment that says nothing else withdraws a ticket. */
import { describe, expect, it } from 'vitest';
import { needsNothing } from '../../../plugin/rules/thanks/is-thanks.ts';
import { lena, rita, zoe } from '../../core/people.ts';
import { comments, on, opens, play, says } from '../../core/sample.ts';

const over = [
  'nvm',
  'NVM.',
  'never mind',
  'Nevermind, sorry for the noise!',
  'never mind, solved itself',
  'nvm it solved itself',
  'Hi, it has resolved itself meanwhile. Thanks anyway!',
  'The problem fixed itself.',
  'nvm, I figured it out myself 👍',
  "Never mind, I've fixed it myself, thank you!",
  'False alarm, my mistake. Sorry!',
  'No longer needed, thanks',
  "I don't need it any more.",
  'I don’t need help anymore, thanks for your help',
  'Please cancel this ticket, thanks.',
  'Hello,\n\nnever mind, it solved itself.\n\nBest regards\nRita',
  'hat sich erledigt',
  'Hat sich erledigt, danke!',
  'Hallo, hat sich schon erledigt. Danke trotzdem!',
  'Das Problem hat sich von selbst gelöst.',
  'Hat sich inzwischen von alleine erledigt, sorry für die Störung',
  'Die Sache hat sich geklärt, vielen Dank für Ihre Hilfe',
  'Wird nicht mehr benötigt.',
  'Ich brauche es nicht mehr, danke.',
  'Brauche keine Hilfe mehr',
  'Fehlalarm, tut mir leid.',
  'War ein Fehlalarm, mein Fehler',
  'Habe es selbst hinbekommen, danke!',
];

const goesOn = [
  '',
  'nvm?',
  'Never mind?',
  'never mind the last comment',
  'nvm that, the other printer',
  'Never mind, it fails again',
  'nvm, still broken',
  'Never mind, but who restarts it?',
  'nvm for now, I call you tomorrow',
  'I guess it solved itself',
  'Maybe it solved itself',
  'It has not solved itself',
  'Has it solved itself?',
  'It solved itself on one of two machines',
  'Will it solve itself',
  'found it',
  'done',
  'forget it',
  'Forget it, I call your boss',
  'no longer needed on my laptop',
  'Please cancel the update',
  'erledigt',
  'Hat sich nicht erledigt',
  'Hat sich doch nicht erledigt',
  'Hat sich das erledigt?',
  'Hat sich teilweise erledigt',
  'hat sich erledigt, aber der Drucker geht nicht',
  'Die Frage nach dem Router hat sich erledigt',
  'Hat sich bei mir erledigt, bei Tom noch immer nicht',
  'Das Ticket von gestern hat sich erledigt',
  'Ich brauche nichts mehr zu sagen',
  'Brauche ich das nicht mehr?',
  'Ticket',
  'Danke!',
  '> nvm',
];

describe('the words', () => {
  it.each(over)('need nothing any more: %j', (text) => expect(needsNothing(text)).toBe(true));
  it.each(goesOn)('are for somebody to read: %j', (text) => expect(needsNothing(text)).toBe(false));
});

describe('of the requester', () => {
  const at = on('09:20');

  it.each([
    ['nobody has answered', []],
    ['staff have answered', [says(lena, 'Please restart the client.', on('09:10'))]],
    ['staff have asked', [says(lena, '/wait user which router is it', on('09:10'))]],
    ['a workaround was tried', [says(lena, '/known KE-0001', on('09:10'))]],
  ])('withdraw the ticket, as closing it as not planned does, where %s', (_, before) => {
    const { ticket } = play([opens(), ...before, says(rita, 'never mind, solved itself', at)]);
    expect(ticket).toMatchObject({
      status: 'closed',
      button: 'closed',
      waiting: null,
      resolution: { code: 'withdrawn', by: 'rita', note: null },
    });
  });

  it('say less than a command beside them, an edit, or anybody else', () => {
    for (const event of [
      says(rita, 'nvm\n/escalate', at),
      says(rita, 'nvm', at, { edit: true }),
      says(lena, 'nvm', at),
      says(zoe, 'nvm', at),
      says(rita, '> nvm\n\nWhat is that?', at),
    ])
      expect(play([opens(), event]).ticket.status, event.body).not.toBe('closed');
  });

  it('leave what is solved or closed as it is; that it fails again takes it up', () => {
    const solved = [opens(), says(lena, '/solved replaced the router', on('09:10'))];
    for (const words of ['never mind', 'nvm, solved itself'])
      expect(play([...solved, says(rita, words, at)]).ticket.resolution).toMatchObject({ code: 'solved' });
    const gone = [opens(), says(rita, 'nvm', on('09:10'))];
    expect(play([...gone, says(rita, 'Never mind!', at)]).ticket.status).toBe('closed');
    const back = play([...gone, says(rita, 'No, it fails again.', at)]);
    expect(back.ticket).toMatchObject({ status: 'open', reopenings: 1 });
    expect(comments(back)).toEqual([]);
  });
});
