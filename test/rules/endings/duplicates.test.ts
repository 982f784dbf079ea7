/** Duplicates: their requesters are told what the main ticket’s requester is told, and can be taken out again. */
import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../plugin/core/clock.ts';
import { lena, omar, rita, zoe } from '../../core/people.ts';
import { announced, faceAt, on } from '../../core/sample.ts';
import { deliver, opensAs, saysOn } from './tickets.ts';

const two = [opensAs(1), opensAs(2, zoe)];
const merge = saysOn(2, lena, '/duplicate #1', '09:10');

describe('/duplicate', () => {
  const merged = deliver([...two, merge]);

  it('closes the ticket as a duplicate, tells its requester once, and shows both where the other is', () => {
    const ticket = merged.ticket(2);
    expect(ticket).toMatchObject({ status: 'closed', resolution: { code: 'duplicate' } });
    const face = faceAt(ticket, on('09:10'));
    expect(face).toMatchObject({ state: 'closed', reason: 'duplicate' });
    expect(face.card).toContain('| Duplicate of | #1 |');
    expect(face.card).toContain('**#1 is about the same problem, and we work on it there.**');
    expect(
      merged.told(2).filter((text) => text.startsWith('@zoe, #1 is about the same problem')),
    ).toHaveLength(1);
    expect(faceAt(merged.ticket(1), on('09:10')).card).toContain('| Duplicates | #2 of zoe |');
    expect(merged.told(1)).toEqual([]);
    expect(announced({ effects: merged.effects(2) })).toContain('ticket.closed');
  });

  it('ends the clocks as merged', () => {
    expect(merged.ticket(2).clocks.map((clock) => [stateOf(clock), clock.marks.at(-1)])).toEqual([
      ['stopped', expect.objectContaining({ does: 'stop', as: 'merged' })],
      ['stopped', expect.objectContaining({ does: 'stop', as: 'merged' })],
    ]);
  });

  it('takes a number, a #number or an address, and GitHub’s own words for it', () => {
    const ways = ['/duplicate 1', '/duplicate of #1', '/duplicate https://github.com/acme/desk/issues/1'];
    for (const body of [...ways, 'Duplicate of #1'])
      expect(deliver([...two, saysOn(2, lena, body, '09:10')]).ticket(2).main?.number, body).toBe(1);
    const hers = deliver([...two, saysOn(2, zoe, 'Duplicate of #1', '09:10')]);
    expect(hers.ticket(2).main).toBeNull();
    expect(hers.told(2)).toEqual([]);
  });

  it.each([
    ['/duplicate', 'Of which ticket?'],
    ['/duplicate #2', 'this ticket itself'],
    ['/duplicate #77', 'There is no ticket #\u206077 in this desk'],
    ['/duplicate that one', '“that one” is no ticket'],
    ['/duplicate https://github.com/acme/other/issues/1', 'is no ticket of this desk'],
  ])('refuses %s and says what to type', (body, why) => {
    const refused = deliver([...two, saysOn(2, lena, body, '09:10')]);
    expect(refused.ticket(2).main).toBeNull();
    expect(refused.told(2).join('\n')).toContain(why);
  });

  it('refuses a ring, and what is merged or solved already', () => {
    const ring = deliver([...two, merge, saysOn(1, lena, '/duplicate #2', '09:20')]);
    expect(ring.ticket(1).main).toBeNull();
    expect(ring.told(1).join('\n')).toContain('#2 is a duplicate of this ticket');
    const again = deliver([...two, opensAs(3), merge, saysOn(2, lena, '/duplicate #3', '09:20')]);
    expect(again.ticket(2).main?.number).toBe(1);
    expect(again.told(2).join('\n')).toContain('This is a duplicate of #1 already');
    const solved = deliver([...two, saysOn(2, lena, '/solved done', '09:05'), merge]);
    expect(solved.ticket(2).main).toBeNull();
  });

  it('works after GitHub’s Close as duplicate, which asks of which', () => {
    const at = on('09:05');
    const closing = {
      kind: 'closed',
      id: 'closed/x',
      ticket: '7#2',
      at,
      by: lena,
      reason: 'duplicate',
    } as const;
    const closed = deliver([...two, closing]);
    expect(closed.told(2)).toEqual([expect.stringContaining('@lena, of which ticket is this a duplicate?')]);
    expect(deliver([...two, closing, merge]).ticket(2).main?.number).toBe(1);
  });
});

describe('the requester of a duplicate', () => {
  const solving = saysOn(1, lena, '/solved renewed the certificate', '09:30');
  const known = saysOn(1, lena, '/known KE-0001', '09:20');
  const broken = saysOn(1, rita, 'It is still broken.', '09:40');

  it('is told of the workaround, the solution and the reopening, each once', () => {
    const { told } = deliver([...two, merge, known, solving, broken]);
    const [, ...rest] = told(2);
    expect(rest).toEqual([
      expect.stringMatching(
        /^@zoe, there is a workaround for the problem in #1.*KE-0001[\s\S]*> Switch the client to TCP/,
      ),
      expect.stringMatching(/^@zoe, the problem in #1 is solved\.\n\n> renewed the certificate/),
      expect.stringMatching(/^@zoe, #1 is not solved after all/),
    ]);
  });

  it('is told how a major incident stands, each update once, and the last one at the merge', () => {
    const declared = saysOn(1, omar, '/major Mail is down', '09:05');
    const first = saysOn(1, omar, '/update we are restarting it', '09:15');
    const second = saysOn(1, omar, '/update half of it is back', '09:20');
    const { told } = deliver([...two, declared, merge, first, second, solving]);
    expect(told(2).slice(1)).toEqual([
      expect.stringMatching(/^@zoe, this is how #1 stands:\n\n> we are restarting it/),
      expect.stringMatching(/^@zoe, this is how #1 stands:\n\n> half of it is back/),
      expect.stringMatching(/^@zoe, the problem in #1 is solved/),
    ]);
    const late = deliver([...two, declared, first, second, saysOn(2, lena, '/duplicate #1', '09:25')]);
    expect(late.told(2).filter((text) => text.includes('stands:'))).toEqual([
      expect.stringContaining('> half of it is back'),
    ]);
  });

  it('is told what was known before the merge as well', () => {
    const late = saysOn(2, lena, '/duplicate #1', '09:35');
    const { told, ticket } = deliver([...two, known, solving, late]);
    expect(told(2)).toHaveLength(2);
    expect(told(2)[1]).toContain('is solved');
    expect(ticket(2).main?.news?.state).toBe('solved');
  });

  it('takes their ticket up again by a plain word after the solution, and a thanks does not', () => {
    const thanks = deliver([...two, merge, solving, saysOn(2, zoe, 'Thanks, works again!', '09:50')]);
    expect(thanks.ticket(2).status).toBe('closed');
    const still = deliver([...two, merge, solving, saysOn(2, zoe, 'Not for me, still error 809.', '09:50')]);
    expect(still.ticket(2)).toMatchObject({ status: 'open', main: null });
    expect(still.ticket(1).duplicates).toEqual([]);
    expect(still.ticket(1).status).toBe('resolved');
  });

  it('can write in it: whoever works on the main ticket hears so, once until they answer', () => {
    const events = [
      ...two,
      saysOn(1, lena, '/take', '09:05'),
      merge,
      saysOn(2, zoe, 'Thank you!', '09:15'),
      saysOn(2, zoe, 'It only happens at home.', '09:20'),
      saysOn(2, zoe, 'And only over wifi.', '09:25'),
    ];
    expect(deliver(events).told(1)).toEqual([
      expect.stringMatching(/^@lena, zoe has \[written\]\(\S+issues\/2#issuecomment-\d+\) in #2/),
    ]);
    const answered = saysOn(1, lena, 'Which router is it?', '09:30');
    expect(deliver([...events, answered, saysOn(2, zoe, 'A FritzBox.', '09:40')]).told(1)).toHaveLength(2);
  });

  it('hears of an end without a solution, so that nobody is lost', () => {
    const withdrawn = {
      kind: 'closed',
      id: 'closed/y',
      ticket: '7#1',
      at: on('09:30'),
      by: rita,
      reason: 'not-planned',
    } as const;
    expect(
      deliver([...two, merge, withdrawn])
        .told(2)
        .at(-1),
    ).toContain('#1 has ended without a solution');
  });

  it('hears nothing more once it is taken out', () => {
    const out = saysOn(2, zoe, '/reopen mine is another error', '09:15');
    const after = deliver([...two, merge, out, solving]);
    expect(after.ticket(2)).toMatchObject({ status: 'open', main: null });
    expect(after.ticket(1).duplicates).toEqual([]);
    expect(after.told(2).filter((text) => text.includes('the problem in #1 is solved'))).toEqual([]);
  });

  it('can take it out as long as the main ticket lasts, and within the window after', () => {
    const month = '2026-12-21';
    const open = deliver([...two, merge, saysOn(2, zoe, '/reopen mine is another', '09:00', month)]);
    expect(open.ticket(2).main).toBeNull();
    const late = deliver([...two, merge, solving, saysOn(2, zoe, '/reopen mine is another', '09:00', month)]);
    expect(late.ticket(2).main?.number).toBe(1);
  });
});

describe('a duplicate of a duplicate', () => {
  const three = [...two, opensAs(3, zoe)];
  const far = saysOn(3, lena, '/duplicate #2', '09:05');

  it('is told what the last main ticket says, whichever was merged first', () => {
    const solving = saysOn(1, lena, '/solved renewed the certificate', '09:30');
    for (const events of [
      [...three, far, merge, solving],
      [...three, merge, saysOn(3, lena, '/duplicate #2', '09:20'), solving],
    ]) {
      const { told, ticket } = deliver(events);
      expect(told(3).filter((text) => text.includes('#1 is solved'))).toHaveLength(1);
      expect(faceAt(ticket(3), on('09:30')).card).toContain('| Duplicate of | #1, by way of #2 |');
      expect(faceAt(ticket(1), on('09:30')).card).toContain('| Duplicates | #2 of zoe, with #3 |');
    }
  });

  it('goes with the one it was merged into, when that is taken out', () => {
    const out = saysOn(2, zoe, '/reopen mine is another error', '09:15');
    const { ticket } = deliver([...three, far, merge, out]);
    expect(ticket(1).duplicates).toEqual([]);
    expect(ticket(2).duplicates.map(({ number }) => number)).toEqual([3]);
    expect(ticket(3).main?.news?.root.number).toBe(2);
  });

  it('closes no ring of three', () => {
    const { ticket } = deliver([...three, far, merge, saysOn(1, lena, '/duplicate #3', '09:30')]);
    expect(ticket(1).main).toBeNull();
  });
});
