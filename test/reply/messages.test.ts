/** Messages that a policy may word otherwise, in the languages of the desk. */
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../plugin/policy/read.ts';
import { localeOf } from '../../plugin/reply/locale.ts';
import { catalog, messageNames } from '../../plugin/words/catalog.ts';
import { languages } from '../../plugin/words/language.ts';
import { placeholdersIn, render, texts } from '../../plugin/words/render.ts';
import { lena } from '../core/people.ts';
import { comments, desk, on, opens, play, policy, policyText, says } from '../core/sample.ts';

const solving = [opens(), says(lena, '/solved renewed the certificate', on('09:10'))];

function said(addition: string): string {
  return comments(play(solving, desk({ v1: `${policyText}${addition}` }))).join('\n');
}

function mistakes(addition: string): readonly string[] {
  const read = readPolicy({ text: `${policyText}${addition}`, version: 'v1' });
  return 'problems' in read ? read.problems.map(({ line, message }) => `${line}: ${message}`) : [];
}

describe('the messages of the desk', () => {
  it.each(messageNames)(
    '“%s” uses in every language the placeholders that it names, and no other',
    (name) => {
      for (const language of languages)
        expect([...new Set(placeholdersIn(texts[language][name]))].toSorted()).toEqual(
          Object.keys(catalog[name].placeholders).toSorted(),
        );
    },
  );

  it('come in the language of the desk, or of the service', () => {
    expect(said('')).toContain('your ticket is resolved');
    expect(said('language: de\n')).toContain('Ihr Ticket ist gelöst');
    const german = policyText.replace('name: VPN,', 'name: VPN, language: de,');
    expect(comments(play(solving, desk({ v1: german }))).join('\n')).toContain('Ihr Ticket ist gelöst');
  });

  it('come in the policy’s words where it has its own, one language or several', () => {
    expect(said("messages: { resolved: 'Done, {requester}: {note}' }\n")).toBe(
      'Done, @rita: > renewed the certificate',
    );
    expect(said("messages: { resolved: { de: 'Fertig: {note}' } }\n")).toContain('your ticket is resolved');
  });

  it('take nothing in a person’s words for a placeholder', () => {
    const odd = policy(`${policyText}messages: { resolved: '{requester}: {note}' }\n`);
    const values = { requester: '@rita', note: '{requester}' };
    expect(render('resolved', values, localeOf({ service: null }, odd))).toBe('@rita: {requester}');
  });

  it('are refused with an unknown name, placeholder or language, at their line', () => {
    const first = policyText.split('\n').length;
    expect(mistakes('messages:\n  solved: Done\n')).toEqual([
      expect.stringMatching(new RegExp(`^${first + 1}: There is no message “solved”\\. Known: .*resolved`)),
    ]);
    expect(mistakes("messages:\n  resolved: { en: 'Done, {name}' }\n")).toEqual([
      expect.stringMatching(/The message “resolved” has no \{name\}\. It may use \{requester\}, \{note\}\./),
    ]);
    expect(mistakes('messages:\n  resolved: { fr: Fini }\n')).toHaveLength(1);
    expect(mistakes('language: fr\n')).toEqual([expect.stringContaining('Write one of: en, de.')]);
  });
});
