/** The article about the desk’s messages tells the truth: its tables are the list of messages, and its policy can be read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPolicy } from '../../plugin/policy/read.ts';
import { catalog, type MessageName, messageNames } from '../../plugin/words/catalog.ts';

const path = 'knowledge/articles/HT-0015-word-the-desks-messages-yourself.md';
const article = readFileSync(path, 'utf8');

const isOnCard = (name: MessageName): boolean =>
  /^(card|row|tier|status|waits-on|level|channel|engaged)-/.test(name);

function row(name: MessageName): string {
  const { when, placeholders } = catalog[name];
  const values = Object.entries(placeholders).map(([one, what]) => `\`{${one}}\` ${what}`);
  return `| \`${name}\` | ${when.replace(/\.$/, '')} | ${values.join('; ')} |`;
}

function section(title: string, some: readonly MessageName[]): string {
  const byName = some.toSorted((one, other) => one.localeCompare(other, 'en'));
  return [
    `## ${title}`,
    '',
    '| message | when | placeholders |',
    '|---|---|---|',
    ...byName.map(row),
    '',
  ].join('\n');
}

it('its tables are the list of messages (`npm run -s renew` writes them)', () => {
  const tables = [
    section('On the status card', messageNames.filter(isOnCard)),
    section(
      'In comments, reports and checks',
      messageNames.filter((name) => !isOnCard(name)),
    ),
  ].join('\n');
  const written = /^## On the status card[\s\S]*$/m;
  if (process.env['UPDATE_README'] === undefined) expect(written.exec(article)?.[0]).toBe(tables);
  else
    writeFileSync(
      path,
      article.replace(written, () => tables),
    );
});

it('the policies of the article can be read as they stand', () => {
  const examples = [...article.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  expect(examples).toHaveLength(2);
  for (const text of examples) expect(readPolicy({ text, version: 'article' })).toHaveProperty('policy');
});
