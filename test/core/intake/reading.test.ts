/** Forms are read back in whatever language they ask, and what is no form is read as free-hand. */
import { describe, expect, it } from 'vitest';
import {
  fields,
  headings,
  isUnsure,
  ownWords,
  readFields,
  readImpact,
  readReach,
  readUrgency,
} from '../../../plugin/core/intake.ts';
import { readForm } from '../../../plugin/core/ticket/form.ts';
import { languages } from '../../../plugin/words/language.ts';

describe('a heading', () => {
  it('stands for one field only, whatever the language', () => {
    const seen = new Map<string, string>();
    for (const language of languages)
      for (const field of fields) {
        const heading = headings[language][field].toLowerCase();
        expect(seen.get(heading) ?? field, heading).toBe(field);
        seen.set(heading, field);
      }
  });

  it.each([
    ['in capitals', '### WAS IST PASSIERT?\n\nAus.'],
    ['with an umlaut in two parts', '### Für wen\n\nRosa\n\n### Was ist passiert?\n\nAus.'.normalize('NFD')],
    ['with Windows line ends', '### Was ist passiert?\r\n\r\nAus.\r\n'],
    ['beside one in another language', '### What happened?\n\nAus.\n\n### Was ist passiert?\n\nAn.'],
  ])('%s is read', (_how, body) => expect(readForm(body)).toMatchObject({ used: true, what: 'Aus.' }));

  it('of another size, or with more words, is none of ours', () => {
    expect(readFields('## Dienst\n\nVPN\n\n#### Dienst\n\nVPN\n\n### Dienst und mehr\n\nVPN').size).toBe(0);
  });
});

describe('a choice', () => {
  it.each([
    ['Alle', 'high'],
    ['mein team', 'medium'],
    ['Everyone', 'high'],
    ['low', 'low'],
    ['Das ganze Haus', null],
    ['constructor', null],
  ])('“%s” is the impact %s', (text, level) => expect(readImpact(text)).toBe(level));

  it.each([
    ['Ich kann nicht arbeiten', 'high'],
    ['I can work around it', 'low'],
    ['sofort', null],
  ])('“%s” is the urgency %s', (text, level) => expect(readUrgency(text)).toBe(level));

  it.each([
    ['Persönlich', 'in person'],
    ['Telefon', 'phone'],
    ['e-mail', 'e-mail'],
    ['Brieftaube', null],
  ])('“%s” is the way %s', (text, reach) => expect(readReach(text)).toBe(reach));

  it('may be that they do not know', () => {
    expect(['Das weiß ich nicht', 'i do not know', 'VPN'].map(isUnsure)).toEqual([true, true, false]);
  });

  it('that nobody made is none, as GitHub writes it in either way', () => {
    for (const empty of ['_No response_', 'None', ''])
      expect(readForm(`### Dienst\n\n${empty}\n\n### Wer ist betroffen?\n\n${empty}`)).toMatchObject({
        service: null,
        unsureOfService: false,
        impact: null,
      });
  });
});

it('one’s own words are without the portal’s line and without empty fields, in every language', () => {
  const body =
    'Vorab.\n\n### Was ist passiert?\n\nAus.\n\n### Fehlermeldung\n\n_No response_\n\n### Angaben aus dem Portal\n\nq=vpn\n\n### Context from the portal\n\nq=vpn';
  expect(ownWords(body)).toBe('Vorab.\n\n### Was ist passiert?\n\nAus.');
});
