/** What `tierline init` cannot do it says, with what to write instead, and writes nothing. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { init } from '../../../plugin/cli/init.ts';
import { type Folder, forms, makeFolder, policyFile } from './a-folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

describe('what it cannot do, it says, and writes nothing', () => {
  const nothing = () => expect(readdirSync(folder.path)).toEqual(['.git']);

  it.each([
    [['--timezone', 'Mars/Base'], 'There is no time zone “Mars/Base”.'],
    [['--language', 'xx'], 'language'],
    [['--portal', 'help.example.org'], 'Write the portal’s whole address, with https://.'],
    [['--back-office', 'office'], 'This is not a repository. Write it as owner/name.'],
    [['--people', '1=@le na'], '@'],
    [
      ['--people', 'boss=@mia'],
      '--people is “boss=@mia”. Write who works at level 1: @lena,@acme/service-desk; or who works elsewhere: 2=@omar, managers=@mia.',
    ],
    [['--service', '=VPN'], '--service is “=VPN”. Write a short name, and what people call it: vpn=VPN.'],
    [['--service', 'vpn', '--service', 'VPN=x'], 'The service “vpn” stands there twice.'],
    [['--people', ' , '], '--people is “ , ”. Write who works at level 1'],
    [
      ['--back-office', 'acme/office', '--no-back-office'],
      'Write --back-office with a repository, or --no-back-office, not both.',
    ],
    [
      ['--servce', 'vpn'],
      'Known here: --timezone, --language, --portal, --back-office, --no-back-office, --service, --people, --force, --dry-run, --tierline.',
    ],
    [['--tierline', 'acme/tierline'], '--tierline is “acme/tierline”. Write a repository and a tag of it'],
    [['again'], 'Name one folder, or none for the one you are in. “again” is one too many.'],
  ])('%j', async (words, told) => {
    const { code, said } = await folder.init(...words);
    expect(code).toBe(2);
    expect(said.join('\n')).toContain(told);
    // Each thing once.
    expect(said).toEqual([...new Set(said)]);
    nothing();
  });

  it('sees a service that no form can offer', async () => {
    const { code, said } = await folder.init('--service', 'none');
    expect(code).toBe(1);
    expect(said.join()).toContain('The service “none” cannot be chosen in a form');
    nothing();
  });

  it('names each mistake of a policy that is there, with its line', async () => {
    folder.put(policyFile, 'timezone: Mars/Base\nclocks: { calendar: offce }\n');
    const { code, said } = await folder.init('--force');
    expect(code).toBe(1);
    expect(said).toEqual([
      expect.stringMatching(/^\.github\/tierline\.yml:1:11: .*Mars\/Base/),
      expect.stringMatching(/^\.github\/tierline\.yml:2:21: .*offce/),
      'Mend the policy first: the forms are made from it.',
    ]);
    expect(readdirSync(join(folder.path, '.github'))).toEqual(['tierline.yml']);
  });

  it('sees the developers’ repository, which needs no forms', async () => {
    folder.put(policyFile, 'accepts: [acme/desk]\n');
    expect((await folder.init()).said).toEqual([
      '.github/tierline.yml only says which desks may open issues here: this is a developers’ repository, and needs no forms. Run it in the desk’s.',
    ]);
  });

  it('says when two services would share a form', async () => {
    folder.put(policyFile, 'services:\n  my vpn: { form: true }\n  my-vpn: { form: true }\n');
    expect((await folder.init()).said).toEqual([
      'Two services would share the form incident-my-vpn.yml. Give one another short name.',
    ]);
  });

  it('names the root to a folder below it, for GitHub reads forms there only', async () => {
    mkdirSync(join(folder.path, 'docs'));
    const said: string[] = [];
    expect(await init.run([join(folder.path, 'docs')], (line) => said.push(line))).toBe(1);
    expect(said).toEqual([
      `This folder is inside a repository, and GitHub reads ${forms} in its root only: run \`tierline init ${folder.path}\`.`,
    ]);
  });

  it('says that there is no such folder', async () => {
    const said: string[] = [];
    expect(await init.run([join(folder.path, 'nowhere')], (line) => said.push(line))).toBe(1);
    expect(said.join()).toContain('There is no folder');
  });

  it('names the file that it may not write', async () => {
    mkdirSync(join(folder.path, forms, 'request.yml'), { recursive: true });
    const { code, said } = await folder.init();
    expect(code).toBe(1);
    expect(said).toContainEqual(
      expect.stringMatching(/^Not written: \.github\/ISSUE_TEMPLATE\/request\.yml \(EISDIR/),
    );
  });
});
