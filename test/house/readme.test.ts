/** The README tells the truth: its commands come from the list, and its policy is one the desk can read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type EventName,
  events,
  everyFeature,
  features,
  permissions,
  permissionTitles,
} from '../../plugin/github/permissions.ts';
import { readPolicy } from '../../plugin/policy/read.ts';
import { policySchema } from '../../plugin/policy/schema.ts';
import { rules } from '../../plugin/rules/perform.ts';
import { commands } from '../../plugin/rules/slash-commands/list.ts';
import { inEnglish, render } from '../../plugin/words/render.ts';

const readme = readFileSync('README.md', 'utf8');

test('the table of commands is the list of commands (UPDATE_README=1 writes it)', () => {
  const rows = commands.map(
    ({ verb, makes }) =>
      `| \`${render(`usage-${verb}`, {}, inEnglish).replaceAll('|', '\\|')}\` | ${rules[makes].who} | ${render(`help-${verb}`, {}, inEnglish)} |`,
  );
  const table = [
    '<!-- commands -->',
    '| Write | Who | It does |',
    '| --- | --- | --- |',
    ...rows,
    '<!-- /commands -->',
  ].join('\n');
  expectBlock('commands', table);
});

test('the tables of permissions and events are those of the App (UPDATE_README=1 writes them)', () => {
  const inOrder = everyFeature.map((feature) => ({
    ...features[feature],
    permissions: permissions.filter((row) => row.feature === feature),
    events: events.filter((row) => row.feature === feature),
  }));
  const levels = { read: 'read', write: 'read and write' };
  expectBlock(
    'permissions',
    [
      '<!-- permissions -->',
      '| For | Permission | Because |',
      '| --- | --- | --- |',
      ...inOrder.flatMap(({ title, permissions: rows }) =>
        rows.map(({ permission, access, why }) => {
          const { title: name, of } = permissionTitles[permission];
          return `| ${title} | ${of === 'organisation' ? 'Organisation: ' : ''}*${name}* ${levels[access]} | ${why} |`;
        }),
      ),
      '',
      '| For | Event | Because |',
      '| --- | --- | --- |',
      ...inOrder.flatMap(({ title, events: rows }) =>
        rows.map(({ event, why }) => `| ${title} | *${titleOf(event)}* | ${why} |`),
      ),
      '',
      ...inOrder.slice(1).map(({ title, without }) => `- Without ${title}: ${without}.`),
      '<!-- /permissions -->',
    ].join('\n'),
  );
});

/** An event as GitHub’s settings page names it. */
function titleOf(event: EventName): string {
  return `${event.charAt(0).toUpperCase()}${event.slice(1)}`.replaceAll('_', ' ');
}

/** The part of the README between two marks; written anew where that is wished. */
function expectBlock(name: string, wanted: string): void {
  const now = readFileSync('README.md', 'utf8');
  const block = new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`);
  if (process.env['UPDATE_README'] !== undefined)
    writeFileSync(
      'README.md',
      now.replace(block, () => wanted),
    );
  else expect(block.exec(now)?.[0]).toBe(wanted);
}

test('the policy by example can be read as it stands', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(readPolicy({ text: example, version: 'readme' })).toHaveProperty('policy');
});

test('the policy that the template ships with can be read', () => {
  const text = readFileSync('.github/tierline.yml', 'utf8');
  expect(readPolicy({ text, version: 'template' })).toHaveProperty('policy');
});

test('every variable that the desk reads is in the README', () => {
  const config = readFileSync('plugin/config.ts', 'utf8');
  for (const [, name] of config.matchAll(
    /\b((?:GITHUB|TIERLINE)_[A-Z_]+|DATABASE_URL|LOG_LEVEL|HOST|PORT|TRUSTED_PROXIES)\b/g,
  ))
    expect(readme).toContain(`\`${name}\``);
});

test('every picture and paper that the README names is there', () => {
  for (const [, path = ''] of readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
    expect(
      () => readFileSync(path.endsWith('ISSUE_TEMPLATE') ? `${path}/incident.yml` : path),
      path,
    ).not.toThrow();
  }
});

test('every setting of the policy file has its place in HT-0008', () => {
  const article = readFileSync('knowledge/articles/HT-0008-every-setting-of-the-policy.md', 'utf8');
  const missing = Object.keys(policySchema.shape).filter(
    (key) => !new RegExp(`\\*\\*${key}\\*\\*|^${key}:|\`${key}`, 'm').test(article),
  );
  expect(missing).toEqual([]);
});
