/** Small pieces of sentences: times, quotations, names, and what the desk’s own people read. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayDevelopersRefused, sayUntilReached } from '../../plugin/reply/notices.ts';
import { mentionLevel, mentionManagers } from '../../plugin/reply/people.ts';
import { sayBrokenArticles, sayBrokenPolicy, sayMendedPolicy } from '../../plugin/reply/set-up.ts';
import { sayExactTime, sayShortTime, sayTime } from '../../plugin/reply/time.ts';
import { escapeArticle, escapeMentions, oneLine, quoted } from '../../plugin/words/escape.ts';
import { inEnglish } from '../../plugin/words/render.ts';
import { lena } from '../core/people.ts';
import { on, opens, play, policy, policyText, says } from '../core/sample.ts';

describe('a time', () => {
  it('is said in the desk’s zone, to the minute; to the second for those who check the account', () => {
    expect(sayTime(on('13:00', '2026-11-23'), 'Europe/Berlin', 'en')).toBe(
      'Mon 23 Nov 2026, 13:00 (Europe/Berlin)',
    );
    const late = on('00:05', '2026-07-05') + 7_000;
    expect(sayShortTime(late, 'Etc/UTC', 'en')).toBe('Sat 4 Jul 2026, 22:05');
    expect(sayExactTime(late, 'Etc/UTC', 'en')).toBe('Sat 4 Jul 2026, 22:05:07');
    expect(sayTime(late, 'Etc/UTC', 'de')).toBe('Sa 04.07.2026, 22:05 Uhr (Etc/UTC)');
  });
});

describe('other people’s words', () => {
  it('ping nobody, link nothing and forge no mark', () => {
    expect(escapeMentions('@lena see #12 and acme/desk#7 <!-- tierline:x -->')).not.toMatch(
      /@lena|#12|#7|<!--/,
    );
    expect(escapeMentions('an e-mail @ home, # heading')).toBe('an e-mail @ home, # heading');
  });

  it('in a line break no table, bring no HTML and are cut at the end', () => {
    expect(oneLine(' a | b\n\nc ')).toBe('a \\| b c');
    expect(oneLine('a \\| b \\\\| c')).toBe('a \\| b \\\\\\| c');
    expect(oneLine('abcdef ghi', 8)).toBe('abcdef…');
    expect(oneLine('</details><h1>x, 1 < 2')).toBe('<\u2060/details><\u2060h1>x, 1 < 2');
  });

  it('keep addresses that work, numbers and other names as they are, to be copied', () => {
    for (const text of [
      'see https://help.acme.example/articles/KE-0001/#cause and https://a.example/@somebody?x=1&y=2#top',
      'error 80070005, call 0049301234567',
      '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
      'AT&T & sons, 20 < 30',
      '### What happened?',
    ])
      expect(escapeMentions(text)).toBe(text);
  });

  it('lead to other issues without a trace there', () => {
    expect(escapeMentions('as in https://github.com/acme/desk/issues/7#issuecomment-1')).toBe(
      'as in https://redirect.github.com/acme/desk/issues/7#issuecomment-1',
    );
    expect(escapeMentions('https://github.com/acme/desk')).toBe('https://github.com/acme/desk');
  });

  it('are defused once, however often they are repeated', () => {
    fc.assert(
      fc.property(fc.string(), (text) => escapeMentions(escapeMentions(text)) === escapeMentions(text)),
    );
    expect(escapeMentions(escapeMentions('@lena #12 GH-3 &#64;x <!-- badc0ffee'))).toBe(
      escapeMentions('@lena #12 GH-3 &#64;x <!-- badc0ffee'),
    );
  });

  it('of an article keep their code and their links', () => {
    expect(
      escapeArticle(
        'Ask @acme/desk (#12).\n\n```\nnpm i @acme/x\n```\n\nor `@acme/y`, [more](https://a.example/#x)',
      ),
    ).toBe(
      'Ask @\u2060acme/desk (#\u206012).\n\n```\nnpm i @acme/x\n```\n\nor `@acme/y`, [more](https://a.example/#x)',
    );
  });

  it('of an article make no element, and keep an address in angle brackets', () => {
    expect(escapeArticle('Open <host>, not <img src=x>; see <https://a.example/>, `<b>`')).toBe(
      'Open <\u2060host>, not <\u2060img src=x>; see <https://a.example/>, `<b>`',
    );
  });

  it('in a quotation are all behind a mark, and say when they are cut', () => {
    expect(quoted('one\r\n\r\ntwo', inEnglish)).toBe('> one\n>\n> two');
    expect(quoted('a'.repeat(4_001), inEnglish)).toBe(
      `> ${'a'.repeat(4_000)}\n>\n> (cut here; the whole text is in the ticket)`,
    );
    fc.assert(
      fc.property(fc.string(), (text) =>
        quoted(text, inEnglish)
          .split('\n')
          .every((line) => line.startsWith('>')),
      ),
    );
  });
});

describe('who is told', () => {
  it('is named as the policy names them', () => {
    expect(mentionLevel(policy(policyText), { tier: 1, service: null })).toBe('@lena @acme/service-desk');
    expect(mentionManagers(policy(policyText))).toBe('@mia');
    expect(mentionLevel(policy(''), { tier: 1, service: null })).toBe('');
  });

  it('is nobody where the policy names nobody; the sentence still begins like one', () => {
    const { ticket } = play([opens()]);
    expect(sayDevelopersRefused(ticket, 'acme/x', 'It is gone.', policy(''), on('09:10'))).toMatch(
      /^No issue could be opened in acme\/x: It is gone\. Until/,
    );
    const taken = play([opens(), says(lena, '/take', on('09:10'))]).ticket;
    expect(sayUntilReached(taken, policy(''), on('09:10'))).toMatch(/^@lena, the date/);
  });
});

describe('the people who run the desk', () => {
  it('read what is wrong with the policy, and that the last good one stands', () => {
    expect(sayBrokenPolicy(['.github/tierline.yml:1:1: There is no setting “x” here.'], inEnglish)).toEqual({
      title: 'The desk’s policy file cannot be read',
      body: 'The policy on the default branch has mistakes, so it did not take effect. **The last good one stays in force**; if there was none, the desk works by its defaults.\n\n- `.github/tierline.yml:1:1: There is no setting “x” here.`\n\nMend the file and push; this issue closes by itself.',
    });
    expect(sayMendedPolicy('0123456789abcdef', null, policy(''))).toBe(
      'The policy can be read again, and `0123456` is in force from now on.',
    );
    const newYear = Date.parse('2027-01-01T00:00:00+01:00');
    expect(sayMendedPolicy('0123456789abcdef', newYear, policy(policyText))).toBe(
      'The policy can be read again, and `0123456` comes into force at Fri 1 Jan 2027, 00:00 (Europe/Berlin).',
    );
  });

  it('read which articles are left out', () => {
    expect(sayBrokenArticles(['KE-0001.md:3: no title'], inEnglish).body).toContain(
      '- `KE-0001.md:3: no title`',
    );
  });
});
