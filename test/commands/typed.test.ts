/** Commands as people type them: ended like a sentence, on keyboards of any script, by phones that know better. */
import { describe, expect, it } from 'vitest';
import { parseCommands } from '../../plugin/commands/parse.ts';
import { lena, rita } from '../core/people.ts';
import { comments, desk, form, ke1, on, opens, play, policyText, says } from '../core/sample.ts';
import { fewOrAll } from '../full.ts';

const written = (body: string) => {
  const told = play([opens(on('09:00'), { body: form({ Service: 'Mail' }) }), says(lena, body, on('09:10'))]);
  const { ticket } = told;
  return { said: comments(told).filter((one) => one.includes('did not work')), ticket };
};

describe('a name or number behind a verb', () => {
  it.each([
    ['full stop', (word: string) => `${word}.`],
    ['exclamation marks', (word: string) => `${word}!!`],
    ['question mark', (word: string) => `${word}?`],
    ['ellipsis', (word: string) => `${word}…`],
    ['semicolon', (word: string) => `${word};`],
    ['Chinese full stop', (word: string) => `${word}。`],
    ['full-width exclamation mark', (word: string) => `${word}！`],
    ['Arabic question mark', (word: string) => `${word}؟`],
    ['Hindi full stop', (word: string) => `${word}।`],
    ['Armenian full stop', (word: string) => `${word}։`],
    ['Ethiopic full stop', (word: string) => `${word}።`],
    ['straight quotes', (word: string) => `"${word}"`],
    ['curly quotes', (word: string) => `“${word}”`],
    ['German quotes and a full stop', (word: string) => `„${word}“.`],
    ['guillemets', (word: string) => `« ${word} »`],
    ['corner brackets', (word: string) => `「${word}」`],
    ['brackets', (word: string) => `(${word})`],
    ['bold type', (word: string) => `**${word}**`],
    ['code', (word: string) => `\`${word}\``],
    ['a space of no width', (word: string) => `\u200b${word}\u200b`],
    ['a soft hyphen within', (word: string) => `${word.charAt(0)}\u00ad${word.slice(1)}`],
    ['a mark of direction', (word: string) => `\u200e${word}\u200f`],
    ['no-break spaces', (word: string) => `\u00a0${word}\u00a0`],
    ['narrow no-break spaces', (word: string) => `\u202f${word}\u202f.`],
    ['full-width letters', wide],
    ['letters apart from their accents', (word: string) => word.normalize('NFD')],
  ])('is understood with %s', (_, typed) => {
    const { ticket, said } = written(
      [
        `/priority ${typed('P1')}`,
        `/service ${typed('vpn')}`,
        `/kind ${typed('request')}`,
        `/urgency ${typed('low')}`,
        `/assign ${typed('@omar')}`,
        `/own ${typed('@lena')}`,
        `/known ${typed('KE-0001')}`,
      ].join('\n'),
    );
    expect(said).toEqual([]);
    expect(ticket).toMatchObject({
      classification: { priority: 'P1', urgency: 'low' },
      service: 'vpn',
      kind: 'request',
      assignee: 'omar',
      owner: 'lena',
      knownErrors: [{ id: 'KE-0001' }],
    });
  });

  it.each([
    ['an en dash', 'KE–0001'],
    ['an em dash', 'KE—0001'],
    ['a hyphen that does not break', 'KE\u20110001'],
    ['a minus', 'KE−0001'],
    ['a full-width hyphen', 'ＫＥ－０００１'],
  ])('is understood with %s for its hyphen', (_, id) => {
    expect(written(`/known ${id}`).ticket.knownErrors).toMatchObject([{ id: 'KE-0001' }]);
    const told = play([
      opens(),
      says(lena, '/known KE-0001', on('09:10')),
      says(rita, `/not-known ${id}.`, on('09:20'), { cited: [ke1] }),
    ]);
    expect(told.ticket.rejected).toEqual(['KE-0001']);
  });

  it('is still refused by name where there is none', () => {
    expect(written('/priority P9.').said[0]).toContain('There is no priority “P9.”.');
    expect(written('/service “fax”').said[0]).toContain('There is no service ““fax””.');
    expect(written('/assign @omar @lena').said[0]).toContain('is not one person');
  });

  it('finds a service whose name is written in other forms of the same letters, or ends in a full stop', () => {
    const named = (name: string) =>
      desk({
        v1: policyText
          .replace('name: Mail', `name: '${name}'`)
          .replace('vpn: { name: VPN', 'vpn: { name: Acme Inc.'),
      });
    const serviceAfter = (words: string, name = 'Büro') =>
      play(
        [
          opens(on('09:00'), { body: form({ Service: 'none' }) }),
          says(lena, `/service ${words}`, on('09:10')),
        ],
        named(name),
      ).ticket.service;
    expect(serviceAfter('Büro'.normalize('NFD'))).toBe('mail');
    expect(serviceAfter('büro.', 'Büro'.normalize('NFD'))).toBe('mail');
    expect(serviceAfter('Acme Inc.')).toBe('vpn');
    expect(serviceAfter('acme inc..')).toBe('vpn');
  });
});

function wide(word: string): string {
  return word.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

describe('the word before prose', () => {
  it.each([
    '/wait user: please send the log',
    '/wait user, please send the log',
    '/wait user – please send the log',
    '/wait user — please send the log',
    '/wait user—please send the log',
    '/wait user --please send the log',
    '/wait user: – please send the log',
    '/wait user ,-;please send the log',
    '/wait user -- please send the log',
    '/wait "user" please send the log',
    '/wait USER. please send the log',
    '/wait ｕｓｅｒ：please send the log',
    '/wait\u00a0user\u3000please send the log',
    '／ｗａｉｔ　user please send the log',
    '/wa\u200bit user\u200b please send the log',
  ])('is read of %j, and the prose stays as written', (body) =>
    expect(written(body).ticket.waiting).toMatchObject({ on: 'user', why: 'please send the log' }),
  );

  it('leaves what only looks like an ending in the prose', () => {
    expect(written('/wait user ログを送ってください。（再試行）').ticket.waiting?.why).toBe(
      'ログを送ってください。（再試行）',
    );
    expect(written('/wait user is it 👩‍💻 or “me”…?').ticket.waiting?.why).toBe('is it 👩‍💻 or “me”…?');
    expect(written('/wait third–party they answer').ticket.waiting).toMatchObject({ on: 'third-party' });
    expect(written('/engage third—party they answer').said[0]).toContain('cannot be engaged');
    expect(written('/engage on‑site: @omar, 10:00').ticket.engagements).toMatchObject([
      { kind: 'on-site', what: '@omar, 10:00' },
    ]);
  });

  it.each([
    ['/rate 5!', 5],
    ['/rate ５ 助かりました', 5],
    ['/rate 4, thank you', 4],
    ['/rate “3”', 3],
  ])('%s is a rating', (body, stars) => {
    const told = play([
      opens(),
      says(lena, '/solved renewed it', on('09:10')),
      says(rita, body, on('09:20')),
    ]);
    expect(told.ticket.rating?.stars).toBe(stars);
  });

  it.each(['/rate 4.5 good', '/rate 4,5', '/rate 45', '/rate -5'])('%s is none', (body) => {
    const told = play([
      opens(),
      says(lena, '/solved renewed it', on('09:10')),
      says(rita, body, on('09:20')),
    ]);
    expect(told.ticket.rating).toBeNull();
  });

  it('of a level may be typed in any digits', () => {
    const to = (words: string) =>
      play([opens(), says(lena, `On it.\n\n/escalate ${words}`, on('09:10'))]).ticket;
    for (const words of [
      '2. it crashes',
      '２ it crashes',
      '２：it crashes',
      'level 2; it crashes',
      '\u200b2 it crashes',
    ])
      expect(to(words)).toMatchObject({ tier: 2, handoffs: [{ why: 'it crashes' }] });
  });
});

describe('a verb', () => {
  it.each([
    ['／take', 'take'],
    ['／ｔａｋｅ', 'take'],
    ['∕take', 'take'],
    ['⁄take', 'take'],
    ['/take!', 'take'],
    ['/take…', 'take'],
    ['/take。', 'take'],
    ['/take !', 'take'],
    ['/not–known', 'not-known'],
    ['/not‑known', 'not-known'],
    ['/ta\u00adke', 'take'],
    ['\u2068/take\u2069', 'take'],
    ['\u200b/take', 'take'],
    ['/take\u200b', 'take'],
    ['/help?', 'help'],
  ])('%j is %s', (line, verb) => expect(parseCommands(line).commands).toMatchObject([{ verb }]));

  it.each([
    '/var/log',
    '/tmp.old',
    '/a=b',
    '//take',
    '/',
    '／',
    '/ take',
    '/1st',
    '\u202e/take',
    '/ta\u202eke',
    '/日本',
  ])('%j is none', (line) => expect(parseCommands(line).commands).toEqual([]));

  it('alone takes no other words, whatever ends it', () => {
    expect(written('/take。').ticket.assignee).toBe('lena');
    expect(written('/take !').ticket.assignee).toBe('lena');
    expect(written('/take /priority P1').said[0]).toContain('/priority');
    expect(written('/priority P1　／take').said).toHaveLength(1);
  });
});

describe('a long line', () => {
  it('is read in time that grows with its length alone', () => {
    const timeOf = (length: number): number => {
      const hostile = [
        `/take${'.'.repeat(length)}`,
        `/take${' '.repeat(length)}\u2028x`,
        `/${'a\u200b'.repeat(length / 2)}=`,
        `/priority ${'('.repeat(length)}`,
        `/priority ${'“'.repeat(length)}P1${'”.'.repeat(length / 2)}`,
        `/wait user ${'until '.repeat(length / 6)}`,
        `/wait user until 2026-12-2${'4'.repeat(length)}`,
        `/time 1h${' '.repeat(length)}x`,
        `/known KE${'-'.repeat(length)}`,
        `/known KE${'—'.repeat(length)}x`,
        `/wait user ${'—'.repeat(length)}x`,
        `/engage vendor ${'— '.repeat(length / 2)}–x`,
      ];
      const started = process.cpuUsage();
      for (const body of hostile) written(body);
      return process.cpuUsage(started).user;
    };
    timeOf(600);
    const most = fewOrAll(24_000, 60_000);
    const [short, long] = [timeOf(most / 10), timeOf(most)];
    expect(long).toBeLessThan(Math.max(short, 20_000) * 30);
  });
});
