/** /handover: others have it from now on, and that is no solution of the desk’s. */
import { describe, expect, it } from 'vitest';
import { lena, rita } from '../../core/people.ts';
import {
  announced,
  comments,
  desk,
  factsOf,
  form,
  on,
  opens,
  play,
  policyText,
  says,
  shown,
} from '../../core/sample.ts';

const at = on('09:10');
const write = (body: string, first = opens()) => play([first, says(lena, body, at)]);

describe('/handover', () => {
  it('ends the ticket, and tells the requester who has it now', () => {
    const told = write('/handover vendor ACME they replace the switch, case 4711');
    expect(told.ticket).toMatchObject({
      status: 'closed',
      owner: 'lena',
      resolution: {
        code: 'handed-over',
        note: 'they replace the switch, case 4711',
        handedTo: { kind: 'vendor', name: 'ACME' },
      },
    });
    expect(comments(told)).toEqual([
      '@rita, ACME (the vendor) takes care of this from now on, and we close our ticket:\n\n> they replace the switch, case 4711\n\nIf nothing happens, or you need us again, write `/reopen` and what you see.',
    ]);
  });

  it.each([
    [
      '/handover third-party "City Power" they mend the line',
      'third-party',
      'City Power',
      'they mend the line',
    ],
    ['/handover third-party “City Power”: they mend it', 'third-party', 'City Power', 'they mend it'],
    [
      '/handover customer Network-team: the firewall is theirs',
      'customer',
      'Network-team',
      'the firewall is theirs',
    ],
    ['/handover Vendor ACME, they replace it', 'vendor', 'ACME', 'they replace it'],
  ])('reads “%s”', (body, kind, name, note) =>
    expect(write(body).ticket.resolution).toMatchObject({ handedTo: { kind, name }, note }),
  );

  it.each([
    [
      '/handover',
      'To whom? Write `/handover` and one of `vendor`, `third-party`, `customer`, their name, and why.',
    ],
    ['/handover omar he knows it', 'A ticket cannot be handed over to “omar”.'],
    ['/handover vendor', 'Who has it now? Write it like this: `/handover vendor ACME'],
    ['/handover vendor ACME', 'Why “ACME”, and what will they do? The requester should read it.'],
  ])('“%s” is told what is missing', (body, why) => {
    expect(comments(write(body))[0]).toContain(why);
    expect(write(body).ticket.status).not.toBe('closed');
  });

  it('is closed as not planned, counted apart from what was solved, and says so on the card', () => {
    const events = [opens(), says(lena, '/handover vendor ACME they replace it', at)];
    expect(shown(events)).toMatchObject({ state: 'closed', reason: 'not_planned' });
    expect(shown(events).card).toMatch(
      /^\*\*ACME \(the vendor\) takes care of this from now on\.\*\* Our ticket is closed\./,
    );
    const told = play(events);
    expect(announced(told)).not.toContain('ticket.resolved');
    expect(factsOf(told, 'ticket.closed')).toEqual([
      { code: 'handed-over', verifiedBy: null, handedTo: { kind: 'vendor', name: 'ACME' } },
    ]);
    expect(announced(told).filter((type) => type === 'sla.met')).toHaveLength(1);
  });

  it('is taken up again by the requester', () => {
    const told = play([
      opens(),
      says(lena, '/handover vendor ACME they replace it', at),
      says(rita, '/reopen nobody came', on('09:20')),
    ]);
    expect(told.ticket).toMatchObject({ status: 'open', resolution: null, owner: 'lena' });
  });

  it('is told to staff who wrote it down for somebody, and in German where the desk speaks it', () => {
    const forOlsen = opens(on('09:00'), {
      by: lena,
      body: form({ 'On behalf of': 'Mr Olsen', 'How did they reach you?': 'E-mail' }),
    });
    expect(comments(write('/handover customer Net-team their firewall', forOlsen)).at(-1)).toBe(
      '@lena, Net-team (on their side) takes care of this from now on, and we close the ticket that you wrote down for Mr Olsen:\n\n> their firewall\n\nPlease tell them. If nothing happens, write `/reopen` and what they see.',
    );
    const german = desk({ v1: `${policyText}language: de\n` });
    const events = [opens(), says(lena, '/handover customer IT ihre Firewall', at)];
    expect(comments(play(events, german))[0]).toContain(
      '@rita, ab jetzt kümmert sich IT (auf Ihrer Seite) darum',
    );
    expect(shown(events, german).card).toContain('**Ab jetzt kümmert sich IT (auf Ihrer Seite) darum.**');
  });
});
