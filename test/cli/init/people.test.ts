/** `tierline init` writes no policy in which nobody is told: it asks in a terminal, and names the flags to a script. */
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { initAsking } from '../../../plugin/cli/init.ts';
import { policyOf } from './a-desk.ts';
import { type Folder, makeFolder, policyFile } from './a-folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

const nobody =
  'Nobody would be told of a new ticket. Say who works at level 1, by teams or logins: --people @acme/service-desk,@lena';
const nowhere =
  'Say where staff are told: --back-office OWNER/NAME, a private repository. Requesters read the ticket, and notices to staff (handoffs, warnings, reminders) go there. --no-back-office goes without one.';
const written = () => policyOf(folder.read(policyFile));

describe('in a script', () => {
  it.each([
    { words: [], said: [nobody, nowhere] },
    { words: ['--no-back-office'], said: [nobody] },
    { words: ['--people', '2=@omar,@acme/operations', '--back-office', 'acme/office'], said: [nobody] },
    { words: ['--people', 'managers=@mia', '--no-back-office'], said: [nobody] },
    { words: ['--people', '@lena'], said: [nowhere] },
  ])('$words is refused with the flag that is missing, and nothing is written', async ({ words, said }) => {
    expect(await folder.bare(...words)).toEqual({ code: 2, said });
    expect(readdirSync(folder.path)).toEqual(['.git']);
  });

  it.each([
    {
      names: '@acme/service-desk,@lena',
      level1: [{ team: { organisation: 'acme', slug: 'service-desk' } }, { login: 'lena' }],
    },
    { names: 'lena', level1: [{ login: 'lena' }] },
    { names: ' @lena , tom', level1: [{ login: 'lena' }, { login: 'tom' }] },
    { names: '1=@lena', level1: [{ login: 'lena' }] },
    { names: 'level-1=acme/desk', level1: [{ team: { organisation: 'acme', slug: 'desk' } }] },
  ])('--people “$names” is level 1', async ({ names, level1 }) => {
    expect((await folder.bare('--people', names, '--no-back-office')).code).toBe(0);
    expect(written().people?.levels[1]).toEqual(level1);
    expect(written().backOffice).toBe(null);
  });

  it('names the back office as a place for the App, too', async () => {
    const { said } = await folder.bare('--people', '@lena', '--back-office', 'acme/office');
    expect(said.join('\n')).toContain('install the App on the repository, and on acme/office.');
    expect(written().backOffice).toBe('acme/office');
  });
});

it.each([
  {
    language: 'en',
    pages:
      'level 1 https://tierline.github.io/tierline/articles/HT-0016/, level 2 https://tierline.github.io/tierline/articles/HT-0017/',
  },
  {
    language: 'de',
    pages:
      'level 1 https://tierline.github.io/tierline/articles/HT-0020/, level 2 https://tierline.github.io/tierline/articles/HT-0021/',
  },
])(
  'leads to the guides of the documentation, whatever the portal, in the desk’s language $language',
  async ({ language, pages }) => {
    const { said } = await folder.init('--portal', 'https://a.example/d/', '--language', language);
    expect(said.at(-1)).toContain(`A page for each of you, with one ticket from start to end: ${pages}`);
  },
);

describe('in a terminal', () => {
  const settled = ['--timezone', 'Europe/Berlin', '--language', 'en', '--service', 'vpn=VPN'];

  /** What somebody types, line by line; then they are gone. */
  async function typing(lines: readonly string[], ...words: readonly string[]) {
    const asked: string[] = [];
    const said: string[] = [];
    const typed = lines.values();
    const ask = (question: string) => {
      asked.push(question);
      return Promise.resolve(typed.next().value ?? null);
    };
    const code = await initAsking(ask).run([folder.path, ...words], (line) => said.push(line));
    return { code, said, asked };
  }

  it('asks who works at level 1 and where staff are told, and says why', async () => {
    const { code, asked } = await typing(['@acme/service-desk, lena', 'acme/office'], ...settled);
    expect(code).toBe(0);
    expect(asked).toEqual([
      'Who works at level 1, the service desk? Teams or logins, such as @acme/service-desk, @lena: ',
      'Which private repository is the back office, as owner/name? Requesters read the ticket; notices to staff go there. “none” to go without: ',
    ]);
    expect(written()).toMatchObject({
      backOffice: 'acme/office',
      people: {
        levels: { 1: [{ team: { organisation: 'acme', slug: 'service-desk' } }, { login: 'lena' }] },
      },
    });
  });

  it.each([
    { what: 'an empty line', line: '', again: 'Somebody has to be told of new tickets. Who works' },
    { what: 'no name', line: 'the help desk', again: '“the help desk” names nobody. Who works' },
    { what: 'commas alone', line: ', ,', again: 'Somebody has to be told of new tickets. Who works' },
  ])('asks again after $what', async ({ line, again }) => {
    const { asked } = await typing([line, '@lena', 'none'], ...settled);
    expect(asked[1]).toContain(again);
    expect(written().people?.levels[1]).toEqual([{ login: 'lena' }]);
    expect(written().backOffice).toBe(null);
  });

  it('asks again for a back office that is no repository', async () => {
    const { asked } = await typing(['@lena', '', 'office', 'acme/office'], ...settled);
    expect(asked).toHaveLength(4);
    expect(asked[3]).toContain('“office” is no repository. Which private repository');
    expect(written().backOffice).toBe('acme/office');
  });

  it('asks only for what the flags leave open, and nothing where a policy lies', async () => {
    expect((await typing(['none'], '--people', '@lena', ...settled)).asked).toHaveLength(1);
    expect((await typing([])).asked).toEqual([]);
  });

  it('asks for zone, language and services, too; an empty line takes what is usual', async () => {
    const { asked } = await typing(['@lena', 'Europe/Vienna', 'de', 'vpn=VPN, mail=E-Mail', 'none']);
    expect(asked[1]).toMatch(/^Which time zone is the office in\? An empty line means .+: $/);
    expect(asked.slice(2, 4)).toEqual([
      'What are requesters spoken to in, en or de? An empty line means en: ',
      'What does the desk look after? Short names, each with what people call it, such as vpn=VPN, mail=E-mail. An empty line leaves it for later: ',
    ]);
    expect(written()).toMatchObject({
      timezone: 'Europe/Vienna',
      language: 'de',
      services: [
        { id: 'vpn', name: 'VPN' },
        { id: 'mail', name: 'E-Mail' },
      ],
    });
  });

  it('takes empty lines for what is usual', async () => {
    await typing(['@lena', '', '', '', 'none']);
    expect(written()).toMatchObject({
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: 'en',
      services: [],
    });
  });

  it('asks again for what is no zone, no language and no service', async () => {
    const answers = ['@lena', 'Mars/Base', 'UTC', 'fr', 'EN', '=VPN', 'vpn', 'none'];
    const { asked } = await typing(answers);
    expect(asked[2]).toContain('There is no time zone “Mars/Base”.');
    expect(asked[4]).toContain('The desk does not speak “fr”.');
    expect(asked[6]).toContain('--service is “=VPN”.');
    expect(written()).toMatchObject({ timezone: 'UTC', language: 'en', services: [{ id: 'vpn' }] });
  });

  it('writes nothing when they leave', async () => {
    expect(await typing(['@lena'])).toMatchObject({ code: 2, said: [nowhere] });
    expect(await typing([])).toMatchObject({ code: 2, said: [nobody, nowhere] });
    expect(readdirSync(folder.path)).toEqual(['.git']);
  });
});
