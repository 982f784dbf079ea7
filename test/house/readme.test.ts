/** README and documentation tell the truth: their tables come from the lists, and their policy is one the desk can read. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { anchorsOf } from '../../knowledge/anchors.ts';
import manifest from '../../package.json' with { type: 'json' };
import { verbs } from '../../plugin/cli/list.ts';
import { clockKinds } from '../../plugin/core/clock.ts';
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

const commandsPage = 'knowledge/docs/HT-0105-every-command.md';
const installPage = 'knowledge/docs/HT-0102-install-the-desk.md';
const examplePage = readFileSync('knowledge/docs/HT-0106-the-policy-by-example.md', 'utf8');
const papers = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('knowledge/{docs,articles}/*.md')];

test('the table of commands is the list of commands (`npm run -s renew` writes it)', () => {
  const rows = commands.map(
    ({ verb, makes }) =>
      `| \`${render(`usage-${verb}`, {}, inEnglish).replaceAll('|', '\\|')}\` | ${rules[makes].who} | ${render(`help-${verb}`, {}, inEnglish)} |`,
  );
  const table = ['| Write | Who | It does |', '| --- | --- | --- |', ...rows].join('\n');
  expectBlock(commandsPage, /^\| Write \| Who [\s\S]*?(?=\n\n)/m, table);
});

test('the tables of permissions and events are those of the App (`npm run -s renew` writes them)', () => {
  const inOrder = everyFeature.map((feature) => ({
    ...features[feature],
    permissions: permissions.filter((row) => row.feature === feature),
    events: events.filter((row) => row.feature === feature),
  }));
  const levels = { read: 'read', write: 'read and write' };
  expectBlock(
    installPage,
    /^\| For \| Permission [\s\S]*^- Without [^\n]*/m,
    [
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
    ].join('\n'),
  );
});

/** An event as GitHub’s settings page names it. */
function titleOf(event: EventName): string {
  return `${event.charAt(0).toUpperCase()}${event.slice(1)}`.replaceAll('_', ' ');
}

/** A part of a page; written anew where that is wished. */
function expectBlock(page: string, block: RegExp, wanted: string): void {
  const now = readFileSync(page, 'utf8');
  if (process.env['UPDATE_README'] === undefined) expect(block.exec(now)?.[0]).toBe(wanted);
  else
    writeFileSync(
      page,
      now.replace(block, () => wanted),
    );
}

test('the policy by example can be read as it stands', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(examplePage)?.[1] ?? '';
  expect(readPolicy({ text: example, version: 'docs' })).toHaveProperty('policy');
});

test('the policy that the template ships with can be read', () => {
  const text = readFileSync('.github/tierline.yml', 'utf8');
  expect(readPolicy({ text, version: 'template' })).toHaveProperty('policy');
});

test('every variable that the desk reads is in the documentation', () => {
  const page = globSync('knowledge/docs/*.md')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const config = readFileSync('plugin/config.ts', 'utf8');
  for (const [, name] of config.matchAll(
    /\b((?:GITHUB|TIERLINE)_[A-Z_]+|DATABASE_URL|LOG_LEVEL|HOST|PORT|TRUSTED_PROXIES)\b/g,
  ))
    expect(page).toContain(`\`${name}\``);
});

test('the README is a front page: it is read in a few minutes', () => {
  expect(readFileSync('README.md', 'utf8').split(/\s+/).length).toBeLessThan(1200);
});

test('where the project lives stands in package.json, and every link to it agrees', () => {
  const home = manifest.repository.url.replace(/^git\+|\.git$/g, '');
  const files = [...papers, ...globSync('.github/**/*.{md,yml}'), 'CHANGELOG.md', 'DECISIONS.md'];
  const others = files.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /https:\/\/(?:github\.com\/tierline|tierline\.github\.io)\/[\w-]+\/?/g,
      ),
    ]
      .map(([address]) => address)
      .filter((address) => ![home, `${home}/`, manifest.homepage].includes(address))
      .map((address) => `${file}: ${address}`),
  );
  expect(others).toEqual([]);
});

test('whatever README and documentation name in this repository is there', () => {
  const ids = new Set(
    globSync('knowledge/{docs,articles}/*.md').map((file) => posix.basename(file).slice(0, 7)),
  );
  const home = manifest.repository.url.replace(/^git\+|\.git$/g, '');
  const missing = papers.flatMap((paper) =>
    // What stands in backticks is an example.
    [
      ...readFileSync(paper, 'utf8')
        .replaceAll(/`[^`\n]+`/g, '')
        .matchAll(/(?:\]\(|src(?:set)?=")([^)"\s#]+)(?:#([^)"]+))?[)"]/g),
    ].flatMap(([, target = '', anchor]) => {
      if (target.startsWith(home)) {
        const [, path = ''] = /^\/(?:blob|tree|raw)\/HEAD\/(.+)$/.exec(target.slice(home.length)) ?? [];
        return path === '' || existsSync(decodeURI(path)) ? [] : [`${paper}: ${target}`];
      }
      if (target.startsWith(manifest.homepage)) {
        const [, id = ''] = /articles\/([A-Z]{2}-\d{4})\//.exec(target) ?? [];
        return target === manifest.homepage || ids.has(id) ? [] : [`${paper}: ${target}`];
      }
      if (/^[a-z]+:/.test(target)) return [];
      const file = posix.join(posix.dirname(paper), decodeURI(target));
      const isThere =
        existsSync(file) && (anchor === undefined || anchorsOf(readFileSync(file, 'utf8')).includes(anchor));
      return isThere ? [] : [`${paper}: ${target}${anchor === undefined ? '' : `#${anchor}`}`];
    }),
  );
  expect(missing).toEqual([]);
});

test('articles call `tierline` as whoever has installed the package does', () => {
  const inACheckout = globSync('knowledge/articles/*.md').filter((file) =>
    readFileSync(file, 'utf8').includes('npm run -s tierline'),
  );
  expect(inACheckout).toEqual([]);
});

test('every verb and every flag of `tierline` that they name is there', async () => {
  const named = papers.flatMap((paper) =>
    [
      ...readFileSync(paper, 'utf8').matchAll(/(?:npx tierline|npm run -s tierline --) ([a-z]+)([^`\n#]*)/g),
    ].map(([, verb = '', rest = '']) => ({ paper, verb, flags: rest.match(/--[a-z-]+/g) ?? [] })),
  );
  expect(named.length).toBeGreaterThan(40);
  const known = new Map(
    verbs.map(({ name, takes, flags = [] }) => [name, [...(takes.match(/--[a-z-]+/g) ?? []), ...flags]]),
  );
  const unknown = named.flatMap(({ paper, verb, flags }) => {
    const own = known.get(verb);
    if (own === undefined) return [`${paper}: ${verb}`];
    return flags.filter((flag) => !own.includes(flag)).map((flag) => `${paper}: ${verb} ${flag}`);
  });
  expect(unknown).toEqual([]);
});

/** Every name under which something can be set, however deep. */
function settingsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) =>
    key === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...Object.values(value).flatMap(settingsIn)]
      : settingsIn(value),
  );
}

test('every setting of the policy file has its row in HT-0008, and that of a milestone in HT-0010', () => {
  const articles = globSync('knowledge/articles/{HT-0008,HT-0010}-*.md').map((file) =>
    readFileSync(file, 'utf8'),
  );
  const settings = new Set(settingsIn(z.toJSONSchema(policySchema, { io: 'input' })));
  expect(settings.size).toBeGreaterThan(100);
  const missing = [...settings].filter(
    (key) =>
      !articles.some((text) =>
        new RegExp(`\\*\\*${key}\\*\\*|(?<![\\w-])${key}:|\`${key}(?![\\w-])`).test(text),
      ),
  );
  expect(missing).toEqual([]);
});

test('every page that lists the clocks has each of them, and says how many there are', () => {
  const lists = ['knowledge/articles/HT-00{03,07,08}-*.md', 'knowledge/docs/HT-0106-*.md'];
  const counts = ['README.md', 'knowledge/docs/HT-01{01,06}-*.md', 'knowledge/articles/HT-0003-*.md'];
  const words = ['four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  const unlisted = globSync(lists).flatMap((page) => {
    const text = readFileSync(page, 'utf8');
    return clockKinds
      .filter((kind) => !text.includes(`\`${kind}\``))
      .map((kind) => `${page}: write of the clock \`${kind}\` beside its neighbours`);
  });
  const count = words[clockKinds.length - 4] ?? String(clockKinds.length);
  const miscounted = globSync(counts)
    .filter((page) => !new RegExp(`\\b${count}\\b`, 'i').test(readFileSync(page, 'utf8')))
    .map((page) => `${page}: there are ${count} clocks now`);
  expect([...unlisted, ...miscounted]).toEqual([]);
});

/** As a paper names a file: from the top, from its own folder, or from the room it is about. */
function isNamed(file: string, paper: string): boolean {
  const near = [file, posix.join(posix.dirname(paper), file), `plugin/${file}`];
  return near.some((path) => existsSync(path));
}

test('whatever file of the house the papers of its builders name is there', () => {
  const papersOfBuilders = [
    'CONTRIBUTING.md',
    'DECISIONS.md',
    ...globSync('{plugin,knowledge,portal,test}/README.md'),
  ];
  const missing = papersOfBuilders.flatMap((paper) =>
    [
      ...readFileSync(paper, 'utf8').matchAll(
        /`((?:[\w.-]+\/)+[\w-]+(?:\.(?:ts|astro|css|mjs|json|grit)|\/))`/g,
      ),
    ]
      .map(([, file = '']) => file)
      .filter((file) => !isNamed(file, paper))
      .map((file) => `${paper}: ${file} is not there; say where it is now`),
  );
  expect(missing).toEqual([]);
});
