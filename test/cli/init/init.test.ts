/** `tierline init` makes a desk of a folder, and never takes away what somebody wrote. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../../plugin/cli/check.ts';
import { policyOf } from './a-desk.ts';
import { type Folder, forms, makeFolder, policyFile } from './a-folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

async function checked(path: string) {
  const said: string[] = [];
  return { code: await check.run([path], (line) => said.push(line)), said };
}

const workflow = '.github/workflows/portal.yml';
const site = 'https://tierline.github.io/tierline/articles/';
const articles = [
  'knowledge/articles/KE-0001-vpn-connects-and-drops-again-error-809.md',
  'knowledge/articles/HT-0001-change-your-password-before-it-expires.md',
];
const all = ['incident.yml', 'request.yml', 'on-behalf.yml', 'config.yml'].map((name) => `${forms}/${name}`);
const next = [
  'Next: look through the files, and commit them to the default branch.',
  'Then install the App on the repository. It makes the labels that the forms name, and the desk is open.',
  '`tierline check` says at any time whether the policy is good.',
  `A page for each of you, with one ticket from start to end: level 1 ${site}HT-0016/, level 2 ${site}HT-0017/, developers ${site}HT-0018/, requesters ${site}HT-0019/.`,
];

describe('in an empty repository', () => {
  it('writes a policy that the check calls good, and the forms, and says what comes next', async () => {
    expect(await folder.init('--timezone', 'Europe/Berlin', '--back-office', 'acme/office')).toEqual({
      code: 0,
      said: [policyFile, ...all, workflow, ...articles]
        .map((path) => `Written: ${path}`)
        .concat(next.map((line) => line.replace('repository.', 'repository, and on acme/office.'))),
    });
    expect(await checked(folder.path)).toEqual({
      code: 0,
      said: ['The policy is good, and so are 2 articles.'],
    });
  });

  it('asks for no more than people and back office: the zone is this machine’s, the language English', async () => {
    expect((await folder.init()).code).toBe(0);
    expect(policyOf(folder.read(policyFile))).toMatchObject({
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: 'en',
      portal: null,
      backOffice: null,
      people: { levels: { 1: [{ login: 'lena' }], 2: [], 3: [] } },
      services: [],
    });
  });

  it('puts into the policy what the flags say, whatever YAML makes of the words', async () => {
    const said = await folder.init(
      ...['--timezone', 'America/New_York', '--language', 'de', '--portal', 'https://help.example.org/desk/'],
      ...['--back-office', 'acme/office', '--service', 'vpn=VPN', '--service', 'NO'],
      ...['--service', "mail=Kim's mail: all = of it #1", '--people', '1=@lena, acme/service-desk'],
      ...['--people', 'level-2=@omar', '--people', 'managers=@mia', '--people', '1=@tom'],
    );
    expect(said.code).toBe(0);
    expect(policyOf(folder.read(policyFile))).toMatchObject({
      timezone: 'America/New_York',
      language: 'de',
      portal: 'https://help.example.org/desk/',
      backOffice: 'acme/office',
      services: [
        { id: 'vpn', name: 'VPN' },
        { id: 'no', name: 'NO' },
        { id: 'mail', name: "Kim's mail: all = of it #1" },
      ],
      people: {
        levels: {
          1: [{ login: 'lena' }, { team: { organisation: 'acme', slug: 'service-desk' } }, { login: 'tom' }],
          2: [{ login: 'omar' }],
          3: [],
        },
        managers: [{ login: 'mia' }],
      },
    });
    expect(folder.read(`${forms}/incident.yml`)).toContain('- "Kim\'s mail: all = of it #1"');
    expect(folder.read(`${forms}/incident.yml`)).toContain('label: Was ist passiert?');
    expect(folder.read(policyFile)).toContain('$schema=https://help.example.org/desk/schema/tierline.json');
  });

  it('promises first answers and resolutions in office hours', async () => {
    await folder.init('--timezone', 'Europe/Berlin');
    const { clocks, calendar, calendars } = policyOf(folder.read(policyFile));
    expect(calendar).toBe('office');
    expect(calendars.has('office')).toBe(true);
    expect(Object.keys(clocks['first-response'].targets)).toEqual(['P1', 'P2', 'P3', 'P4']);
    expect(Object.keys(clocks.resolution.targets)).toEqual(['P1', 'P2', 'P3', 'P4']);
    expect(clocks.resolution.pausesOn).toEqual(['user']);
  });
});

describe('a second time', () => {
  it('changes nothing, and says so', async () => {
    await folder.init('--service', 'vpn=VPN');
    const before = all.map(folder.read);
    expect((await folder.init()).said).toEqual([
      'Kept: .github/tierline.yml, from which the forms are made.',
      ...[...all, workflow].map((path) => `The same already: ${path}`),
      ...next,
    ]);
    expect(all.map(folder.read)).toEqual(before);
  });

  it('takes a file with Windows line ends for the same', async () => {
    await folder.init();
    folder.put(`${forms}/request.yml`, folder.read(`${forms}/request.yml`).replaceAll('\n', '\r\n'));
    expect((await folder.init()).said).toContain(`The same already: ${forms}/request.yml`);
    expect(folder.read(`${forms}/request.yml`)).toContain('\r\n');
  });

  it('leaves a form that somebody changed, and counts the lines', async () => {
    await folder.init();
    const changed = `${folder.read(`${forms}/request.yml`).replace('I need something', 'I want')}# ours\n`;
    folder.put(`${forms}/request.yml`, changed);
    const { code, said } = await folder.init();
    expect(code).toBe(0);
    expect(said).toContain(
      `Left as it is: ${forms}/request.yml differs (1 line new, 2 lines gone). Delete it to have it anew; --force replaces all that differ.`,
    );
    expect(folder.read(`${forms}/request.yml`)).toBe(changed);
  });

  it('replaces it with --force, and the policy never', async () => {
    await folder.init();
    const good = folder.read(`${forms}/request.yml`);
    folder.put(`${forms}/request.yml`, 'name: Ours\n');
    const own = 'timezone: Asia/Tokyo\n';
    folder.put(policyFile, own);
    const { said } = await folder.init(
      '--force',
      '--timezone',
      'Europe/Berlin',
      '--service',
      'vpn',
      '--service',
      'tv',
    );
    expect(said[0]).toBe(
      'Kept: .github/tierline.yml. It is there already, so --timezone, --service changed nothing: say it in the file.',
    );
    expect(said).toContain(
      `Replaced: ${forms}/request.yml (${good.split('\n').length - 1} lines new, 1 line gone)`,
    );
    expect(folder.read(`${forms}/request.yml`)).toBe(good);
    expect(folder.read(policyFile)).toBe(own);
  });

  it('writes the form of a service that now wants one, and names those that nobody wants any more', async () => {
    await folder.init('--service', 'vpn=VPN', '--service', 'mail=Mail');
    folder.put(policyFile, folder.read(policyFile).replace('{ name: VPN }', '{ name: VPN, form: true }'));
    folder.put(`${forms}/incident-mail.yml`, 'name: old\n');
    folder.put(`${forms}/bug.md`, 'old\n');
    const { said } = await folder.init();
    expect(said).toContain(`Written: ${forms}/incident-vpn.yml`);
    expect(said).toContain(
      'Not touched: bug.md, incident-mail.yml, which are no forms of this policy. Delete what you do not want to offer.',
    );
  });
});

it('works in a folder that is no repository, and says where the files belong', async () => {
  rmSync(join(folder.path, '.git'), { recursive: true });
  const { code, said } = await folder.init();
  expect(code).toBe(0);
  expect(said).toContain(
    'This folder is no Git repository: put the files into the root of the desk’s, on its default branch. GitHub reads them there only.',
  );
});

it('is explained by --help, in eighty columns, and writes nothing then', async () => {
  const { code, said } = await folder.init('--help', '--service', 'vpn');
  expect(code).toBe(0);
  for (const flag of [
    'timezone',
    'language',
    'portal',
    'back-office',
    'no-back-office',
    'service',
    'people',
    'force',
    'dry-run',
    'tierline',
  ])
    expect(said[0]).toContain(`\n  --${flag}`);
  expect((said[0] ?? '').split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(() => folder.read(policyFile)).toThrow(/ENOENT/);
});
