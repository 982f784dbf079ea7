/** Words that the glossary has retired: nothing in the product is called by them any more. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Each with the word that took its place. */
const retired: Readonly<Record<string, string>> = {
  house: 'deps',
  House: 'Deps',
  shelves: 'caches',
  Shelves: 'Caches',
  Hands: 'JobContext',
  Letter: 'TicketMessage',
  News: 'InboundEvent',
  Face: 'IssueView',
  obey: 'runCommands',
  Occasion: 'Obligation',
  Appointment: 'Timer',
  quiet: 'escapeMentions',
  word: 'render',
  wordTo: 'render',
};

const files = execFileSync('git', ['ls-files', 'plugin', 'knowledge'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file.endsWith('.ts') && existsSync(file));

const isSaid = new RegExp(`\\b(?:${Object.keys(retired).join('|')})\\b`);

/** What a file declares: a name that is only used comes from somewhere else, and is found there. */
function declared(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  // To read a file as TypeScript takes long, and few say such a word at all.
  if (!isSaid.test(text)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isFunctionDeclaration(node) ||
        ts.isTypeAliasDeclaration(node) ||
        ts.isInterfaceDeclaration(node)) &&
      node.name
    )
      names.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

test('what the glossary retired names nothing', () => {
  const found = files.flatMap((file) =>
    declared(file).flatMap((name) =>
      Object.hasOwn(retired, name) ? [`${file}: ${name} is ${retired[name]} now`] : [],
    ),
  );
  expect(found).toEqual([]);
});
