/** Every reader of strangers’ text takes about as long for whatever they write as for plain words of the same length. */
import { afterAll, describe, expect, test } from 'vitest';
import { checkArticles } from '../knowledge/check/check-articles.ts';
import { indexArticles } from '../knowledge/matching/index.ts';
import { matchTicket } from '../knowledge/matching/match.ts';
import { termsOf } from '../knowledge/matching/terms.ts';
import { readArticle } from '../knowledge/read.ts';
import { readHolidays } from '../plugin/calendar/holidays/read-holidays.ts';
import { readLength } from '../plugin/commands/length-words.ts';
import { readMoment } from '../plugin/commands/moment-words.ts';
import { parseCommands } from '../plugin/commands/parse.ts';
import { readPlainAnswer } from '../plugin/commands/plain-answer.ts';
import { readUntil } from '../plugin/commands/until-words.ts';
import { firstWord } from '../plugin/commands/words.ts';
import { ownWords, readFields } from '../plugin/core/intake.ts';
import { withoutTokens } from '../plugin/core/secret.ts';
import { readPayload } from '../plugin/github/in/payload.ts';
import { readMark } from '../plugin/github/marker.ts';
import { readableLine } from '../plugin/log-line.ts';
import { readGroupedWebhook } from '../plugin/monitoring/grouped-webhook.ts';
import { readPagerDuty } from '../plugin/monitoring/pagerduty.ts';
import { fitting } from '../plugin/outbound/fitting.ts';
import { readPolicy } from '../plugin/policy/read.ts';
import { redactForPublishing } from '../plugin/redaction/gate.ts';
import { confirms, isDoubtful, isThanks } from '../plugin/rules/thanks/is-thanks.ts';
import { readFeedback } from '../plugin/server/feedback/read-feedback.ts';
import { trustedProxies } from '../plugin/server/receive/client-address.ts';
import { escapeArticle, escapeMentions, oneLine, quoted } from '../plugin/words/escape.ts';
import { inEnglish } from '../plugin/words/render.ts';
import { cleanPaste } from '../portal/search/clean-paste.ts';
import { planSearch } from '../portal/search/plan.ts';
import { readSearch } from '../portal/search/result-address.ts';
import { oneInOrAll } from './full.ts';
import { computed } from './hold.ts';
import { textOf, units } from './hostile-shapes.ts';
import { vpnArticle } from './scenario/desk.ts';

/** A comment on GitHub has so many characters at the most. */
const LENGTH = 65_536;

/**
 * How many times the cost of plain words a text may cost. What grows with the square of the length costs thousands of
 * times as much; Markdown that is nothing but marks has some ten times as many nodes as prose.
 */
const TIMES = 40;

/** In milliseconds of computing time: a reader that is done with plain words sooner is held to this. */
const LEAST = 5;

const now = Date.parse('2026-11-20T08:00:00Z');
const index = indexArticles([
  { id: 'KE-0001', fields: { title: 'VPN drops with error 809', body: vpnArticle } },
]);
const inJson = (text: string) => JSON.stringify({ said: 'no-answer', search: text });
const article = (text: string) => ({ path: 'knowledge/articles/KE-0001-x.md', text });

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'commands of a comment': parseCommands,
  'fields of a form': readFields,
  'own words of a form': ownWords,
  'a plain answer': (text) => readPlainAnswer(text, [{ id: 'vpn', name: 'VPN' }], false),
  'the words behind a verb': (text) => firstWord(`user ${text}`),
  'a moment': (text) => readMoment(text, 'Europe/Berlin', now),
  'until when': (text) => readUntil(`until ${text}`, 'Europe/Berlin', now),
  'a length of time': (text) => readLength(text, 'how-to-note-time'),
  'escaping of mentions': escapeMentions,
  'escaping of an article': escapeArticle,
  'one line': (text) => oneLine(text),
  'a quotation': (text) => quoted(text, inEnglish),
  'the desk’s mark': readMark,
  'thanks in it': (text) => [isThanks(text), confirms(text), isDoubtful(text)],
  'the words of a ticket': (text) => termsOf(text, 'en'),
  'matching with known errors': (text) =>
    matchTicket(index, { title: text.slice(0, 256), body: text }, { most: 3, shift: 0 }),
  // As many lines as are read; a file of more is refused before.
  'a policy': (text) => readPolicy({ text: linesOf(text), version: 'x' }),
  'a policy’s section': (text) =>
    readPolicy({ text: `tierline: 1\nservices:\n${linesOf(text)}`, version: 'x' }),
  'an article’s front matter': (text) => readArticle(article(`---\n${text}\n---\n`)),
  'an article’s text': (text) => readArticle(article(vpnArticle.replace('Ask for', `${text}\nAsk for`))),
  'the check of an article': (text) =>
    checkArticles([article(vpnArticle.replace('Ask for', `${text}\nAsk for`))], {
      today: '2026-11-20',
      services: [],
    }),
  'a calendar file': (text) =>
    readHolidays(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${text}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`),
  'a webhook': (text) =>
    refusedOr(() => readPayload('issues', { action: text, issue: { title: text, body: text } })),
  'alerts of Alertmanager': (text) =>
    readGroupedWebhook({ groupKey: text, alerts: [{ labels: { alertname: text }, startsAt: text }] }),
  'alerts of PagerDuty': (text) =>
    readPagerDuty({ routing_key: text, event_action: 'trigger', payload: { summary: text } }, 'x'),
  'feedback of the portal': (text) => readFeedback(inJson(text)),
  'an address of the search': (text) => readSearch(`https://help.acme.example/?q=${text}`),
  'a search': planSearch,
  'what is pasted into the search': cleanPaste,
  'a log line for people': (text) =>
    readableLine(JSON.stringify({ level: 30, time: 0, msg: text, more: text })),
  'words of an error': withoutTokens,
  'a message to subscribers': (text) =>
    fitting(JSON.stringify({ type: 'ticket.opened', data: { title: text, comment: text } })),
  'the list of proxies': (text) => trustedProxies.safeParse(text),
  'the gate for secrets': (text) => redactForPublishing(text),
};

/** Files of a repository are read by a process beside the desk, which has bounds of its own for time and memory: this tells of a cliff. */
const readAside = ['a policy', 'a policy’s section', 'an article’s front matter', 'the check of an article'];
const ASIDE = { times: TIMES, least: 50 };
const plainWords = 'A plain sentence about a router. ';

function linesOf(text: string): string {
  return text.split('\n').slice(0, 4_990).join('\n');
}

function refusedOr(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

/** The least of several, in milliseconds of computing time; what meets a limit of the engine is refused, and costs what it costs. */
async function cost(read: (text: string) => unknown, text: string, tries: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let one = 0; one < tries; one += 1) {
    const before = computed();
    try {
      await read(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    least = Math.min(least, computed() - before);
  }
  return least;
}

const signs = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'];
const pairs = signs.flatMap((one, at) =>
  signs.filter((_, other) => (at + other) % 16 === 0).map((other) => `${one}${other}`),
);
/** What other keyboards put in the place of ASCII’s signs. */
const typeset = [...'—–…“”«»·，。：；、！？（）\u00a0\u3000\u200b'];
/** None like the other: what looks for a word among all that came before takes the square of their number. */
const distinct = [
  Array.from({ length: 12_000 }, (_, at) => `w${at.toString(36)} `).join(''),
  Array.from({ length: 12_000 }, (_, at) => `Ab-${at} `).join(''),
  Array.from({ length: 20_000 }, (_, at) => `${String.fromCodePoint(0x4e00 + at)} `).join(''),
  Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x4e00 + at, 0x9fa5 - at, 0x20)).join(''),
  Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(''),
  Array.from(
    { length: 20_000 },
    (_, at) => `${String.fromCodePoint(0xe01 + (at % 46), 0xe01 + (at % 41))} `,
  ).join(''),
];
const shapes = [
  ...units,
  ...distinct,
  'ﷺ',
  'ﷺ ',
  ...signs,
  ...typeset,
  ...pairs,
  ...signs.map((sign) => `${sign} a`),
  `${'x'.repeat(40)} `,
  `${'['.repeat(8)}a${']'.repeat(8)}(b)`,
  'a: &a [*a, *a]\n',
  '- &x [*x,*x,*x]\n',
  ' a:\n ',
  'DTSTART:20261225\r\n',
  'RRULE:FREQ=DAILY;COUNT=9\r\n',
  'e\u0301\u0323\u0331',
  'ghs_',
  'eyJhbGciOi.',
  'https://a:',
  '-----BEGIN PRIVATE KEY-----',
];

/** The dearest shape for each reader. */
const dearest: { readonly reader: string; readonly shape: string; readonly ms: number }[] = [];
afterAll(() => {
  const first = dearest.toSorted((a, b) => b.ms - a.ms).slice(0, 8);
  const lines = first.map(
    ({ reader, shape, ms }) => `  ${Math.round(ms)} ms  ${reader}: ${JSON.stringify(shape.slice(0, 40))}`,
  );
  console.info(`The greatest costs of 64 kB:\n${lines.join('\n')}`);
});

describe.each(Object.entries(readers))('%s', (name, read) => {
  test('costs about what plain words do, whatever is written', async () => {
    const { times, least } = readAside.includes(name) ? ASIDE : { times: TIMES, least: LEAST };
    const ordinary = Math.max(least, await cost(read, textOf(plainWords, LENGTH), 3));
    let most = { reader: name, shape: '', ms: 0 };
    const dear: string[] = [];
    for (const shape of oneInOrAll(8, shapes)) {
      const text = textOf(shape, LENGTH);
      let ms = await cost(read, text, 1);
      // Once more before it is said: the machine may have been collecting garbage.
      if (ms > times * ordinary) ms = Math.min(ms, await cost(read, text, 1));
      if (ms > most.ms) most = { reader: name, shape, ms };
      if (ms > times * ordinary)
        dear.push(
          `${JSON.stringify(shape.slice(0, 40))}: ${Math.round(ms)} ms, plain ${Math.round(ordinary)}`,
        );
    }
    dearest.push(most);
    expect(dear).toEqual([]);
  });
});
