/** `tierline new` makes an article’s file that passes the check, but for the lines it leaves to its author. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticle } from '../../knowledge/read.ts';
import { check } from '../../plugin/cli/check.ts';
import { newArticle } from '../../plugin/cli/new.ts';
import { aFile } from '../knowledge/check/a-file.ts';

const policy =
  'timezone: Europe/Berlin\nservices:\n  vpn: { name: VPN }\n  mail: { name: Mail }\nback-office: acme/back-office\n';
const articles = 'knowledge/articles';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierline-new-'));
  mkdirSync(join(folder, '.github'));
  writeFileSync(join(folder, '.github/tierline.yml'), policy);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function make(...words: readonly string[]) {
  const said: string[] = [];
  const code = await newArticle.run([...words, '--folder', folder], (line) => said.push(line));
  return { code, said: said.join('\n') };
}

async function checked() {
  const said: string[] = [];
  const code = await check.run([folder], (line) => said.push(line));
  return { code, said };
}

describe.each([
  ['ke', 'KE-0001-vpn-drops-error-809-again.md'],
  ['ht', 'HT-0001-vpn-drops-error-809-again.md'],
  ['rb', 'RB-0001-vpn-drops-error-809-again.md'],
])('a new %s', (kind, name) => {
  const title = 'VPN: drops, "error 809" # again';

  it('is a good article of today, under the next free number', async () => {
    expect(await make(kind, title, '--service', 'VPN')).toEqual({
      code: 0,
      said: expect.stringContaining(`${join(folder, articles, name)} is yours to write.`),
    });
    const path = join(articles, name);
    const read = readArticle({ path, text: readFileSync(join(folder, path), 'utf8') });
    expect(read).toMatchObject({ article: { title, service: 'vpn', id: name.slice(0, 7) } });
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format();
    expect('article' in read && read.article.reviewedOn).toBe(today);
  });

  it('fails the check at the lines that are left to write, and nowhere else', async () => {
    await make(kind, title, '--service', 'vpn');
    const text = readFileSync(join(folder, articles, name), 'utf8');
    const left = text.split('\n').flatMap((line, at) => (line.includes('TODO') ? [at + 1] : []));
    const { code, said } = await checked();
    expect(code).toBe(1);
    expect(said.map((line) => Number(line.split(':')[1]))).toEqual(left);
    expect(said.every((line) => line.includes('This line is yet to be written.'))).toBe(true);
    writeFileSync(join(folder, articles, name), text.replaceAll('TODO ', ''));
    expect(await checked()).toEqual({ code: 0, said: ['The policy is good, and so is 1 article.'] });
  });
});

it('takes the number after the highest, whether a file’s name or its id has it', async () => {
  mkdirSync(join(folder, articles, 'vpn'), { recursive: true });
  writeFileSync(join(folder, articles, 'vpn/KE-0041-a.md'), '---\nid: KE-0043\n---\n');
  writeFileSync(join(folder, articles, 'HT-0099-b.md'), '');
  expect((await make('ke', 'One')).said).toContain('KE-0044-one.md');
});

it('says which services the others are about, where the policy lists none and this one is new', async () => {
  writeFileSync(join(folder, '.github/tierline.yml'), 'timezone: UTC\n');
  mkdirSync(join(folder, articles), { recursive: true });
  const { text } = aFile({ service: 'mail' });
  writeFileSync(join(folder, articles, 'KE-0042-vpn.md'), text);
  expect((await make('ke', 'One', '--service', 'mial')).said).toContain(
    'No other article is about “mial” yet. The others are about mail.',
  );
  expect((await make('ke', 'Two', '--service', 'mail')).said).not.toContain('No other article');
});

it.each([
  [['ke', 'One', '--service', 'vpnn'], 'The policy has no service “vpnn”. Write vpn or mail.'],
  [
    ['xx', 'One'],
    '“xx” is no kind of article. Write ke for a known error, ht for a how-to or rb for a runbook',
  ],
  [['ke'], 'There is no title.'],
  [['ke', 'Two', 'words'], 'Put the title in quotes: "Two words".'],
  [['ke', 'x'.repeat(121)], 'The title has 121 characters. Write at most 120.'],
  [['ke', 'One', '--servce', 'vpn'], '--servce'],
])('%j is refused with what to write, and makes no file', async (words, expected) => {
  const { code, said } = await make(...words);
  expect(code).toBe(2);
  expect(said).toContain(expected);
  expect(await checked()).toEqual({
    code: 0,
    said: ['The policy is good. There is no article in knowledge/articles yet.'],
  });
});
