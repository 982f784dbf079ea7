/** What a text is compared by. */
import { expect, it } from 'vitest';
import { stemLanguageOf, termsOf } from '../../../knowledge/matching/terms.ts';

const keys = (text: string, language: 'en' | 'de' = 'en') => termsOf(text, language).map(({ key }) => key);

it.each([
  ['The printers are connecting', ['printer', 'connect']],
  ['ORA-00942 and ora00942', ['ora00942', 'ora', '00942', 'ora00942']],
  ['Ti.UI.createView', ['tiuicreateview', 'ti', 'ui', 'createview', 'creat', 'view']],
  ['version 3.1.0 of it', ['version', '3.1.0']],
  ['Fehler 809', ['error', '809']],
  ['error 0x8004F016', ['error', '8004f016']],
  ['don’t', ['dont']],
  ['Bağlantı', ['baglanti']],
])('%s', (text, expected) => {
  expect(keys(text)).toEqual(expected);
});

it.each([
  'at 0x7fff5fbff8c0',
  '2026-11-29 12:30:45',
  '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  '20261129123045',
  'a'.repeat(200),
])('what is another one in every report is left out: %s', (text) => {
  expect(keys(text)).toEqual([]);
});

it('German words lose their German endings', () => {
  expect(keys('Die Verbindungen brechen ab', 'de')).toEqual(
    keys('Eine Verbindung bricht ab', 'de').map((key) => key.replace('bricht', 'brech')),
  );
  expect(stemLanguageOf('Der Drucker geht nicht und ich weiß nicht warum')).toBe('de');
  expect(stemLanguageOf('The printer does not work and I do not know why')).toBe('en');
  expect(stemLanguageOf('プリンター')).toBe('en');
});

it('a term says where its word stands', () => {
  const text = 'VPN closes';
  expect(termsOf(text, 'en').map(({ from, to }) => text.slice(from, to))).toEqual(['VPN', 'closes']);
});
