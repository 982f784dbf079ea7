/** Known articles are found for a ticket, and the desk stays silent when it is not sure. */

import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../../knowledge/matching/entry.ts';
import { indexArticles } from '../../../knowledge/matching/index.ts';
import { matchTicket } from '../../../knowledge/matching/match.ts';
import { articles } from './some-articles.ts';

const index = indexArticles(articles);

function found(ticket: Ticket, most = 3) {
  return matchTicket(index, ticket, { most, shift: 0 });
}

/** Those that requesters are shown. */
function likely(ticket: Ticket, among = index) {
  return matchTicket(among, ticket, { most: 3, shift: 0 })
    .filter(({ verdict }) => verdict === 'likely')
    .map(({ id }) => id);
}

describe('a known error', () => {
  it.each(['error 809', 'Fehler 809', 'erreur 809', 'ошибка 809', 'エラー 809', 'lỗi 809'])(
    'is found by its number and the word for an error in any language: %s',
    (title) => {
      expect(likely({ title, body: '' })).toEqual(['KE-0001']);
    },
  );

  it('is found by its title, and the words that decided are named as the ticket writes them', () => {
    const [first] = found({ title: 'Paper-jam on the Printers', body: 'It is blinking.' });
    expect(first).toMatchObject({ id: 'KE-0002', verdict: 'likely', because: 'Paper-jam' });
  });

  it('names the whole phrase that both have', () => {
    const ticket = {
      title: 'Home office',
      body: 'Since Monday the VPN closes after two minutes, every time.',
    };
    expect(found(ticket)[0]).toMatchObject({ id: 'KE-0001', because: 'VPN closes after two minutes' });
  });

  it('is found by users’ own words, in another form', () => {
    expect(likely({ title: 'my tunnel is dropping at home', body: '' })).toEqual(['KE-0001']);
    expect(likely({ title: 'Cannot print', body: 'The printer says there are paper jams.' })).toEqual([
      'KE-0002',
    ]);
  });

  it('is found in German by the stems of its words', () => {
    const german = indexArticles([
      {
        id: 'KE-1',
        fields: {
          title: 'Drucker meldet einen Papierstau',
          body: 'Das Fach ist leer, und der Sensor ist schmutzig.',
        },
      },
      { id: 'KE-2', fields: { title: 'Anmeldung schlägt fehl', body: 'Das Kennwort ist abgelaufen.' } },
    ]);
    const ticket = { title: 'Anmeldungen schlagen fehl', body: 'Das ist auf allen Etagen so.' };
    expect(likely(ticket, german)).toEqual(['KE-2']);
  });

  it('is found in scripts that write no spaces', () => {
    const japanese = indexArticles([
      { id: 'KE-1', fields: { title: 'プリンターの紙詰まり', body: 'センサーが汚れています。' } },
      { id: 'KE-2', fields: { title: 'パスワードの変更', body: '古いクッキーを削除してください。' } },
    ]);
    expect(
      matchTicket(japanese, { title: 'プリンターで紙詰まり', body: '' }, { most: 1, shift: 0 })[0]?.id,
    ).toBe('KE-1');
  });

  it('is likely when its error code is quoted in a long text about other things', () => {
    const body = `${'Password page, printer, paper, sensor, cookie. '.repeat(20)} Then: error [8004f016]`;
    const [first] = found({ title: 'Password page is blank and the printer has no paper', body });
    expect(first).toMatchObject({ id: 'KE-0003', verdict: 'likely', because: '0x8004F016' });
  });

  it('is likely when its code stands at the end of a log that is longer than what is compared', () => {
    const body = `${'GET /lift 200 12 ms\n'.repeat(1500)}error 8004f016`;
    expect(likely({ title: 'The lift is slow', body })).toEqual(['KE-0003']);
  });

  it('is likely when its message is quoted, whatever the quotes look like', () => {
    const ticket = { title: 'Help', body: "> WE CAN'T REACTIVATE WINDOWS ON THIS DEVICE." };
    expect(found(ticket)[0]).toMatchObject({ id: 'KE-0003', verdict: 'likely' });
  });

  it('is less sure where the ticket names another code than the article lists', () => {
    const sureOf = (code: string) =>
      found({ title: 'Paper jam', body: `The printer shows ${code}.` }, 1)[0]?.probability ?? 0;
    expect(sureOf('E-77.04')).toBeLessThan(sureOf('nothing'));
    expect(sureOf('E-52.10')).toBeGreaterThan(sureOf('E-77.04'));
  });

  it('is not likely for a code too short or too common to be its own', () => {
    const body = 'Error 809 of the lamp in the hall; the remote control timed out while the lift was moving.';
    expect(likely({ title: 'Lamp in the entrance hall flickers every evening', body })).toEqual([]);
  });

  it('is not its own code’s alone that a second article lists, too', () => {
    const twins = ['KE-1', 'KE-2'].map((id) => ({
      id,
      fields: { title: 'Sync fails', codes: ['SYNC-90210', 'sync 90210'], body: '' },
    }));
    const quoted = { title: '', body: `${'The lift is moving. '.repeat(30)} Sync 90210` };
    expect(likely(quoted, indexArticles(twins))).toEqual([]);
    expect(likely(quoted, indexArticles(twins.slice(0, 1)))).toEqual(['KE-1']);
  });
});

describe('the desk', () => {
  it('stays silent about a ticket that is about something else', () => {
    const ticket = {
      title: 'I need a new laptop',
      body: 'Mine is old and slow. Please send me one with a large screen by Monday, and take the old one away.',
    };
    expect(likely(ticket)).toEqual([]);
  });

  it('is less sure where two articles fit as well as each other', () => {
    const twins = ['KE-1', 'KE-2'].map((id) => ({
      id,
      fields: { title: 'Printer jams', body: 'Open the door.' },
    }));
    const sureOf = (count: number) =>
      matchTicket(
        indexArticles(twins.slice(0, count)),
        { title: 'Printer jams', body: '' },
        { most: 1, shift: 0 },
      )[0]?.probability ?? 0;
    expect(sureOf(2)).toBeLessThan(sureOf(1));
  });

  it('shows no more than it is asked for, best first, each with a probability', () => {
    const ticket = { title: 'old printer password', body: 'after a minute the page is blank' };
    const all = found(ticket, 10);
    expect(all.length).toBeGreaterThan(2);
    expect(found(ticket, 2)).toEqual(all.slice(0, 2));
    const sure = all.map(({ probability }) => probability);
    expect(sure.every((one) => one > 0 && one < 1)).toBe(true);
    expect(sure[0]).toBe(Math.max(...sure));
  });

  it('finds nothing for an empty ticket, or among no articles', () => {
    expect(found({ title: '', body: '' })).toEqual([]);
    expect(found({ title: 'zebra', body: 'crossing' })).toEqual([]);
    expect(likely({ title: 'printer', body: '' }, indexArticles([]))).toEqual([]);
  });

  it('gives the same answer whatever order the articles came in', () => {
    const ticket = { title: 'Printer password', body: 'error 809' };
    const turned = matchTicket(indexArticles(articles.toReversed()), ticket, { most: 3, shift: 0 });
    expect(turned).toEqual(found(ticket));
  });

  it('says less where its people turned suggestions down, and more where they took them', () => {
    const ticket = { title: 'Printer', body: 'paper' };
    const sure = (shift: number) => matchTicket(index, ticket, { most: 1, shift })[0]?.probability ?? 0;
    expect(sure(-1)).toBeLessThan(sure(0));
    expect(sure(1)).toBeGreaterThan(sure(0));
  });

  it.each([
    'x'.repeat(65_000),
    'a-'.repeat(32_000),
    'ab1.'.repeat(16_000),
    '\uFDFA'.repeat(60_000),
    '[['.repeat(32_000),
    `${'word '.repeat(12_000)}`,
    'Ⅷ'.repeat(65_000),
  ])('is not held by what nobody writes: %#', (body) => {
    expect(() => found({ title: body.slice(0, 250), body })).not.toThrow();
  });
});
