/** Known articles are found for a ticket, and the desk stays silent when it is not sure. */

import { describe, expect, it } from 'vitest';
import type { Matchable } from '../../../knowledge/matching/fields.ts';
import { indexArticles } from '../../../knowledge/matching/index.ts';
import type { Ticket } from '../../../knowledge/matching/query.ts';
import { likelyLead, rank } from '../../../knowledge/matching/rank.ts';

const articles: readonly Matchable[] = [
  {
    id: 'KE-0001',
    fields: {
      title: 'VPN closes after two minutes',
      aliases: ['home office tunnel keeps dropping'],
      codes: ['0x80072746', '809'],
      symptoms: ['The tunnel closes and the client shows error 809.'],
      body: 'The router drops idle connections. Send a keepalive every minute.',
    },
  },
  {
    id: 'KE-0002',
    fields: {
      title: 'Printer says paper jam without paper',
      codes: ['E-52.10'],
      body: 'A sensor is dirty. Open the rear door and wipe it. The printer restarts by itself.',
    },
  },
  {
    id: 'KE-0003',
    fields: {
      title: 'Activation fails after a change of hardware',
      codes: ['0x8004F016', 'We can’t reactivate Windows on this device'],
      body: 'The licence is bound to the old board. Ask for a new key.',
    },
  },
  {
    id: 'KE-0004',
    fields: {
      title: 'Password page stays blank',
      codes: ['timed out'],
      body: 'An old cookie. Clear it and sign in again.',
    },
  },
];

const index = indexArticles(articles);

function found(ticket: Ticket, limit = 3) {
  return rank(index, ticket, { limit, threshold: likelyLead });
}

describe('a known error', () => {
  it.each(['error 809', 'Fehler 809', 'erreur 809', 'ошибка 809', 'エラー 809', 'lỗi 809'])(
    'is found by its number and the word for an error in any language: %s',
    (title) => {
      expect(found({ title, body: '' })[0]).toMatchObject({ id: 'KE-0001', likely: true });
    },
  );

  it('is found by its title, and the words that decided are named as the ticket writes them', () => {
    const [first] = found({ title: 'Paper-jam on the Printers', body: 'It is blinking.' });
    expect(first).toMatchObject({ id: 'KE-0002', likely: true });
    expect(first?.because).toEqual(expect.arrayContaining(['Paper-jam', 'Printers']));
  });

  it('is found by users’ own words', () => {
    expect(found({ title: 'my tunnel is dropping at home', body: '' })[0]).toMatchObject({
      id: 'KE-0001',
      likely: true,
    });
  });

  it('is likely when its error code is quoted in a long text about other things', () => {
    const body = `${'Password page, printer, paper, sensor, cookie. '.repeat(20)} Then: error [8004f016]`;
    const [first] = found({ title: 'Password page is blank and the printer has no paper', body });
    expect(first).toMatchObject({ id: 'KE-0003', likely: true });
    expect(first?.because[0]).toBe('0x8004F016');
  });

  it('is likely when its message is quoted, whatever the quotes look like', () => {
    const ticket = { title: 'Help', body: "> WE CAN'T REACTIVATE WINDOWS ON THIS DEVICE." };
    expect(found(ticket)[0]).toMatchObject({ id: 'KE-0003', likely: true });
  });

  it('is not likely for a code too short or too common to be its own', () => {
    const body = 'Error 809 of the lamp in the hall; the remote control timed out while the lift was moving.';
    const matches = found({ title: 'Lamp in the entrance hall flickers every evening', body });
    expect(matches.map(({ id, likely }) => [id, likely])).toEqual([
      ['KE-0001', false],
      ['KE-0004', false],
    ]);
  });

  it('is not likely for a code that a second article lists too', () => {
    const twins = ['KE-1', 'KE-2'].map((id) => ({
      id,
      fields: { title: 'Sync fails', codes: ['SYNC-90210'], body: '' },
    }));
    const matches = rank(
      indexArticles(twins),
      { title: 'SYNC-90210', body: '' },
      { limit: 3, threshold: likelyLead },
    );
    expect(matches.map(({ id, likely }) => [id, likely])).toEqual([
      ['KE-1', false],
      ['KE-2', false],
    ]);
  });

  it('is its own even when the article lists the code in two writings', () => {
    const one = {
      id: 'KE-1',
      fields: { title: 'Sync fails', codes: ['SYNC-90210', 'sync 90210'], body: '' },
    };
    const matches = rank(indexArticles([one]), { title: '', body: 'Sync 90210' }, { limit: 3, threshold: 2 });
    expect(matches).toMatchObject([{ id: 'KE-1', likely: true }]);
  });
});

describe('the desk', () => {
  it('stays silent about a ticket that is about something else', () => {
    const ticket = {
      title: 'I need a new laptop',
      body: 'Mine is old and slow. Please send me one with a large screen by Monday, and take the old one away.',
    };
    expect(found(ticket).filter(({ likely }) => likely)).toEqual([]);
  });

  it('stays silent where two articles fit as well as each other', () => {
    const twins = ['KE-1', 'KE-2'].map((id) => ({
      id,
      fields: { title: 'Printer jams', body: 'Open the door.' },
    }));
    const matches = rank(
      indexArticles(twins),
      { title: 'Printer jams', body: '' },
      { limit: 3, threshold: likelyLead },
    );
    expect(matches.map(({ likely }) => likely)).toEqual([false, false]);
    expect(matches[0]?.score).toBe(matches[1]?.score);
  });

  it('shows no more than it is asked for, best first, each score a share of a perfect one', () => {
    const ticket = { title: 'old printer password', body: 'after a minute the page is blank' };
    const all = found(ticket, 10);
    expect(all.length).toBeGreaterThan(2);
    expect(found(ticket, 2)).toEqual(all.slice(0, 2));
    const scores = all.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
  });

  it('gives a word in the title of a ticket more say than one in its body', () => {
    expect(found({ title: 'printer', body: 'password' })[0]?.id).toBe('KE-0002');
    expect(found({ title: 'password', body: 'printer' })[0]?.id).toBe('KE-0004');
  });

  it('takes a rare word for more than a common one', () => {
    const common = ['a', 'b', 'c', 'd'].map((id) => ({ id, fields: { title: 'printer', body: '' } }));
    const mixed = [...common, { id: 'rare', fields: { title: 'toner', body: '' } }];
    expect(
      rank(indexArticles(mixed), { title: 'printer toner', body: '' }, { limit: 1, threshold: 0 })[0]?.id,
    ).toBe('rare');
  });

  it('takes a word in a short article for more than in a long one', () => {
    const long = {
      id: 'long',
      fields: { title: '', body: `toner ${'and many other things besides '.repeat(9)}` },
    };
    const short = { id: 'short', fields: { title: '', body: 'toner is empty' } };
    const [first] = rank(
      indexArticles([long, short]),
      { title: 'toner', body: '' },
      { limit: 1, threshold: 0 },
    );
    expect(first?.id).toBe('short');
  });

  it('calls only the first likely, where no code is quoted', () => {
    const matches = found({ title: 'Printer says paper jam without paper', body: 'after the password page' });
    expect(matches.map(({ id, likely }) => [id, likely])).toEqual([
      ['KE-0002', true],
      ['KE-0004', false],
      ['KE-0001', false],
    ]);
  });

  it('needs more of a lead where the threshold is higher', () => {
    const ticket = { title: 'printer', body: 'password' };
    const likelyAt = (threshold: number) => rank(index, ticket, { limit: 1, threshold })[0]?.likely;
    expect([likelyAt(0), likelyAt(0.99)]).toEqual([true, false]);
  });

  it('finds nothing for an empty ticket, or among no articles', () => {
    expect(found({ title: '', body: '' })).toEqual([]);
    expect(found({ title: 'zebra', body: 'crossing' })).toEqual([]);
    expect(rank(indexArticles([]), { title: 'printer', body: '' }, { limit: 3, threshold: 0 })).toEqual([]);
  });

  it('gives the same answer whatever order the articles came in', () => {
    const ticket = { title: 'Printer password', body: 'error 809' };
    const turned = rank(indexArticles(articles.toReversed()), ticket, { limit: 3, threshold: likelyLead });
    const ids = (matches: typeof turned) => matches.map(({ id }) => id);
    expect(ids(turned)).toEqual(ids(found(ticket)));
  });
});
