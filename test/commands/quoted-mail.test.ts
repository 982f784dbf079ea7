/** What a mail program puts below an answer runs nothing, in whatever language it speaks; what people write themselves does. */
import { describe, expect, it } from 'vitest';
import { parseCommands } from '../../plugin/commands/parse.ts';
import { forms, reply } from './quoted-mail.ts';

const verbs = (body: string) => parseCommands(body).commands.map(({ verb }) => verb);
const colleague = 'Please look.\n\n/escalate 2 no change\n\n`/solved`\n\nBest, Lena';

describe('below an answer, the quoted mail', () => {
  it.each(forms)('of $name runs nothing', (form) => {
    const { commands, inCode, own } = parseCommands(
      reply('Thank you, we look at it.\n\n/take', form, colleague),
    );
    expect(commands.map(({ verb }) => verb)).toEqual(['take']);
    expect(inCode).toEqual([]);
    expect(own).toBe('Thank you, we look at it.');
  });

  it.each(forms)('of $name runs nothing with the line ends of the web', (form) => {
    const body = reply('/take', form, colleague).replaceAll('\n', '\r\n');
    expect(verbs(body)).toEqual(['take']);
  });

  it('has many forms', () => expect(forms.length).toBeGreaterThan(57));
});

describe('what people write themselves', () => {
  it.each([
    ['a report of what somebody wrote', 'On Monday the vendor wrote:\n\nit is fixed.'],
    ['what a program said on a day', 'Am 20.11. schrieb das Programm diese Meldung:\nFehler 809'],
    ['what happened at a time', 'On 20 Nov 2026 at 9:10 this happened:\nerror 809'],
    ['facts with a date and an address', 'Version: 4.2.1\nDatum: 20.11.2026\nBenutzer: rita@acme.example'],
    ['a sentence with an address', 'I wrote to support@vendor.example on 20 Nov 2026. They said:\nfixed'],
    ['a mail in a code block', '```\nFrom: a@b.example\nSent: Friday, 20 Nov 2026\n```'],
    ['a mail in a code block of a list', '- as it came:\n\n  ```\n  From: a@b.example\n  Sent: today\n  ```'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----'],
    ['a log between lines', '---- log ----\nerror 809\n---- end ----'],
    ['a mail that is marked as quoted', '> From: Lena\n> Sent: Friday\n>\n> /own\n\nI tried that.'],
    [
      'an answer below a marked quotation',
      'On Fri, 20 Nov 2026 Lena <l@a.example> wrote:\n> try it\n\nI did.',
    ],
    ['steps', 'Steps:\n1. open it\n2. click'],
  ])('runs below %s', (_, words) => expect(verbs(`${words}\n\n/take`)).toEqual(['take']));

  it.each([
    ['a word about mail', 'Get the mail working, please'],
    ['a mail that was sent', 'Ich habe Ihnen das Protokoll per Mail gesendet'],
    ['a program that is broken', '我的 Outlook 坏了'],
  ])('is read where it ends with %s', (_, words) => {
    expect(parseCommands(`Hello\n\n${words}`).rest).toContain(words);
  });
});

describe('the signature of a telephone', () => {
  it.each([
    'Sent from my iPhone',
    'Sent from my Galaxy, please excuse typos',
    'Sent from Mail for Windows',
    'Von meinem iPhone gesendet',
    'Gesendet mit der GMX Mail App',
    'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
    'Envoyé de mon iPhone',
    'Enviado desde mi iPhone',
    'Enviado do meu iPhone',
    'Inviato da iPhone',
    'Verstuurd vanaf mijn iPhone',
    'Skickat från min iPhone',
    'Wysłane z iPhone’a',
    'Отправлено с iPhone',
    'iPhone’umdan gönderildi',
    'iPhoneから送信',
    '从我的 iPhone 发送',
    '發自我的 iPhone',
    '나의 iPhone에서 보냄',
    'Get Outlook for iOS',
    'Get [Outlook for Android](https://aka.ms/AAb9ysg)',
    'Outlook für iOS beziehen',
    'Télécharger Outlook pour iOS',
  ])('“%s” is nobody’s words', (signature) => {
    expect(parseCommands(`/take\n\n${signature}`).rest).toBe('');
    expect(parseCommands(`I am on it.\n\n${signature}\n\n> Hello`).rest).toBe('I am on it.');
  });
});

describe('a line ends for Markdown', () => {
  it('with a return alone, so that a quotation goes on behind it', () => {
    expect(verbs('> hello\r/take')).toEqual([]);
    expect(verbs('> hello\r\r/take')).toEqual(['take']);
    expect(verbs('```\r/take\r```')).toEqual([]);
  });

  it.each(['\u2028', '\u2029', '\u0085', '\v', '\f'])('with no other sign, such as %j', (sign) => {
    expect(verbs(`> hello${sign}/take`)).toEqual([]);
    expect(verbs(`hello${sign}/take`)).toEqual([]);
    expect(parseCommands(`/solved renewed${sign}it`).commands).toEqual([
      { verb: 'solved', words: `renewed${sign}it` },
    ]);
  });
});
