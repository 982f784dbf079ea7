/** The list of commands and their words; who may use which stands in rights.test.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCommands } from '../../plugin/commands/parse.ts';
import { nearest } from '../../plugin/commands/words.ts';
import { commands, findCommand } from '../../plugin/rules/slash-commands/list.ts';
import { languages } from '../../plugin/words/language.ts';
import { localeIn, render } from '../../plugin/words/render.ts';
import { lena } from '../core/people.ts';
import { comments, on, opens, play, says } from '../core/sample.ts';

const features = new URL('../../plugin/features/', import.meta.url);

describe('the list', () => {
  it('has every verb that a feature writes down', () => {
    const written = readdirSync(features).flatMap((name) =>
      [...readFileSync(new URL(name, features), 'utf8').matchAll(/^\s+verb: '([a-z-]+)',$/gm)].map(
        ([, verb = '']) => verb,
      ),
    );
    expect(commands.map(({ verb }) => verb).toSorted()).toEqual(['help', ...written].toSorted());
  });

  it('has each verb once', () => {
    expect(new Set(commands.map(({ verb }) => verb)).size).toBe(commands.length);
  });
});

describe.each(commands)('/$verb', ({ verb, examples }) => {
  it.each(languages)('has a usage that begins with it, and a sentence of help, in %s', (language) => {
    const usage = render(`usage-${verb}`, {}, localeIn(language));
    expect(usage === `/${verb}` || usage.startsWith(`/${verb} `)).toBe(true);
    expect(render(`help-${verb}`, {}, localeIn(language))).toMatch(/^[A-Z].*\.$/);
  });

  it('has examples that are read as it', () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(parseCommands(example).commands).toMatchObject([{ verb }]);
  });
});

describe('a mistyped verb', () => {
  const verbs = commands.map(({ verb }) => verb);

  it.each([
    ['tkae', 'take'],
    ['tak', 'take'],
    ['takee', 'take'],
    ['solve', 'solved'],
    ['esclate', 'escalate'],
    ['deescallate', 'deescalate'],
    ['prioritty', 'priority'],
    ['confrim', 'confirm'],
  ])('“%s” was meant to be “%s”', (typed, meant) => expect(nearest(typed, verbs)).toBe(meant));

  it.each(['usr', 'etc', 'var', 'opt', 'tmp', 'home', 'dev', 'bin', 'close', 'ow', 'ls'])(
    '“%s” was meant to be no command',
    (typed) => {
      expect(nearest(typed, verbs)).toBeNull();
      expect(findCommand(typed)).toBeUndefined();
    },
  );

  it('is answered with the one that was meant', () => {
    expect(comments(play([opens(), says(lena, '/tkae', on('09:10'))]))).toEqual([
      '@lena, that did not work. There is no command `/tkae`. Did you mean `/take`? `/help` lists what you can use.',
    ]);
  });

  it('far from any command is left alone', () => {
    expect(comments(play([opens(), says(lena, '/usr is full', on('09:10'))]))).toEqual([]);
  });
});
