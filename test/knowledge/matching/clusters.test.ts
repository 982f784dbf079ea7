/** Reports that tell of the same trouble are found without anybody having named it, in any script and any number. */
import { describe, expect, it } from 'vitest';
import { clustersOf, type Report } from '../../../knowledge/matching/clusters/clusters.ts';

const reports = (texts: readonly (readonly [title: string, body: string])[]): readonly Report[] =>
  texts.map(([title, body], at) => ({ id: String(at + 1), title, body }));

/** Each about something else. */
const others = [
  ['Cannot log in to the intranet', 'It says that my password is wrong, but I changed it yesterday.'],
  ['Need a second monitor', 'My desk has only one, and I compare tables all day.'],
  ['Teams does not ring on my headset', 'Calls come in without any sound; the speaker works.'],
  ['Excel file opens read only', 'Nobody else has it open, and I cannot save.'],
  ['Laptop battery empty after an hour', 'It was fine until last week.'],
  ['Kein Ton in der Besprechung', 'Alle anderen hören nichts, mein Mikrofon ist an.'],
  ['Kalender zeigt falsche Woche', 'Seit dem Update beginnt die Woche am Sonntag.'],
  ['WLAN im Lager bricht ab', 'Der Scanner verliert alle paar Minuten die Verbindung.'],
] as const;

describe('what tells of the same comes together, with the words that it shares', () => {
  it('in English', () => {
    const found = clustersOf(
      reports([
        ['Invoice export stops at 99 %', 'The export of invoices to PDF hangs at 99 percent.'],
        ...others,
        ['Export of invoices hangs', 'I export invoices as PDF and it stops at 99 %.'],
        ['PDF export of an invoice never ends', 'It stands at 99 percent for an hour, the invoice is small.'],
      ]),
      3,
    );
    expect(found.map(({ members }) => members)).toEqual([['1', '10', '11']]);
    expect(found[0]?.phrase.toLowerCase()).toMatch(/invoice|export/);
  });

  it('in German', () => {
    const found = clustersOf(
      reports([
        ...others,
        [
          'Drucker im 3. Stock druckt leere Blätter',
          'Seit heute früh kommen nur leere Blätter, der Toner ist voll.',
        ],
        [
          'Leere Seiten aus dem Drucker',
          'Der Drucker im dritten Stock zieht Papier ein, aber druckt nichts.',
        ],
        ['Nur leere Blätter', 'Alles, was ich im 3. Stock auf dem Drucker drucke, kommt leer heraus.'],
      ]),
      3,
    );
    expect(found.map(({ members, phrase }) => [members, phrase.toLowerCase()])).toEqual([
      [['9', '10', '11'], 'leere blätter'],
    ]);
  });

  it('and what is only about the same service does not', () => {
    expect(clustersOf(reports(others), 3)).toEqual([]);
  });
});

describe('texts that nobody meant', () => {
  it('empty titles and bodies are about nothing', () => {
    expect(clustersOf(reports(Array.from({ length: 50 }, () => ['', ''] as const)), 3)).toEqual([]);
  });

  it('one word alone is no trouble', () => {
    expect(clustersOf(reports(Array.from({ length: 50 }, () => ['Help', ''] as const)), 3)).toEqual([]);
  });

  it('identical bodies under titles of their own', () => {
    const body = 'The client says error 809 and gives up after a minute.';
    const [found, ...more] = clustersOf(
      reports([...others, ['VPN', body], ['No tunnel', body], ['Cannot work from home', body]]),
      3,
    );
    expect(more).toEqual([]);
    expect(found?.members).toEqual(['9', '10', '11']);
    expect(found?.phrase).toContain('error 809');
  });

  it('five thousand identical ones are one group, at once', () => {
    const same = Array.from(
      { length: 5_000 },
      () => ['Mail is down', 'Outlook says error 0x8004010F.'] as const,
    );
    const found = clustersOf(reports(same), 3);
    expect(found.map(({ members }) => members.length)).toEqual([5_000]);
  });

  it('a thousand of one outage are one group, each in its own words for who and where', () => {
    const rooms = Array.from({ length: 1_000 }, (_, at) => {
      const name = String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26), 97 + (at % 7));
      return [
        `Mail is down in office ${name}${name}`,
        `Outlook says error 0x8004010F since noon, ${name}wood`,
      ] as const;
    });
    const found = clustersOf(reports([...others, ...rooms]), 3);
    expect(found[0]?.members.length).toBeGreaterThan(900);
  });

  it.each([
    ['Japanese', 'プリンターが白紙しか印刷しない', '三階のプリンターが白紙だけを出します'],
    ['Arabic', 'الطابعة تطبع صفحات فارغة', 'كل الصفحات من الطابعة في الطابق الثالث فارغة'],
    ['Greek', 'Ο εκτυπωτής βγάζει λευκές σελίδες', 'Όλες οι σελίδες από τον εκτυπωτή είναι λευκές'],
    ['Russian', 'Принтер печатает пустые страницы', 'Все страницы на третьем этаже пустые'],
  ])('%s, in a script of its own', (_, title, body) => {
    const found = clustersOf(
      reports([...others, [title, body], [`${title} 2`, body], [title, `${body} ${body}`]]),
      3,
    );
    expect(found.map(({ members }) => members)).toEqual([['9', '10', '11']]);
  });

  it('marks, pictures and half letters break nothing', () => {
    const odd = [
      '\u0000\u0000',
      '\ud800',
      '🔥🔥🔥',
      '![](data:image/png;base64,AAAA)',
      '<!-- -->',
      '---',
      '%',
      'a'.repeat(70_000),
    ];
    expect(() =>
      clustersOf(
        reports(
          odd.flatMap(
            (text) =>
              [
                [text, text],
                [text, ''],
              ] as const,
          ),
        ),
        3,
      ),
    ).not.toThrow();
  });
});

it('is the same each time, and does not depend on chance', () => {
  const some = reports([...others, ...others, ...others]);
  expect(clustersOf(some, 3)).toEqual(clustersOf(some, 3));
});
