/** `tierline init` writes a whole desk, shows it before, and renews later what nobody has changed. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../../plugin/cli/check.ts';
import { type Folder, forms, makeFolder, policyFile } from './a-folder.ts';

const workflow = '.github/workflows/portal.yml';
const record = '.github/tierline-init.json';

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

const has = (path: string) => existsSync(join(folder.path, path));
const articles = () => readdirSync(join(folder.path, 'knowledge/articles')).toSorted();
/** As a version wrote it that had another sentence there, with its note of it. */
async function olderVersion(path: string): Promise<string> {
  const now = folder.read(path);
  const older = `${now}# said otherwise by then\n`;
  folder.put(path, older);
  const { createHash } = await import('node:crypto');
  const note = JSON.parse(folder.read(record));
  note.files[path] = createHash('sha256').update(older).digest('hex');
  folder.put(record, JSON.stringify(note));
  return now;
}

describe('the articles', () => {
  it.each([
    {
      language: 'en',
      names: [
        'HT-0001-change-your-password-before-it-expires.md',
        'KE-0001-vpn-connects-and-drops-again-error-809.md',
      ],
    },
    {
      language: 'de',
      names: [
        'HT-0001-ein-neues-passwort-setzen-bevor-das-alte-ablaeuft.md',
        'KE-0001-vpn-verbindet-sich-und-bricht-wieder-ab-fehler.md',
      ],
    },
  ])(
    'are two examples in the desk’s language $language, which the check calls good',
    async ({ language, names }) => {
      await folder.init('--language', language, '--back-office', 'acme/office');
      expect(articles()).toEqual(names);
      expect(folder.read(`knowledge/articles/${names[0]}`)).toContain(`lang: ${language}\n`);
      const said: string[] = [];
      expect(await check.run([folder.path], (line) => said.push(line))).toBe(0);
      expect(said).toEqual(['The policy is good, and so are 2 articles.']);
    },
  );

  it('are not written beside articles that are there', async () => {
    folder.put('knowledge/articles/KE-0007-ours.md', '---\nid: KE-0007\n---\n');
    await folder.init();
    expect(articles()).toEqual(['KE-0007-ours.md']);
  });

  it('are not written again for somebody who took them away', async () => {
    await folder.init();
    rmSync(join(folder.path, 'knowledge'), { recursive: true });
    await folder.init('--force');
    expect(has('knowledge')).toBe(false);
  });
});

describe('the workflow', () => {
  it('builds the portal with this version’s action, in the desk’s language', async () => {
    await folder.init('--language', 'de');
    const { jobs, permissions } = parse(folder.read(workflow));
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.build.steps[1]).toEqual({
      uses: 'tierline/tierline/.github/actions/portal@v0.1.0',
      with: { language: 'de', app: ['$', '{{ vars.TIERLINE_APP }}'].join('') },
    });
    const others = [...jobs.build.steps, ...jobs.publish.steps]
      .map(({ uses }) => uses)
      .filter((uses) => uses.startsWith('actions/'));
    expect(others.every((uses) => /@[0-9a-f]{40}$/.test(uses))).toBe(true);
  });

  it('takes it from elsewhere where that is said', async () => {
    await folder.init('--tierline', 'acme/tierline@v2.0.0');
    expect(folder.read(workflow)).toContain('acme/tierline/.github/actions/portal@v2.0.0');
  });

  it('is not written into a copy of Tierline, which has its own', async () => {
    folder.put('portal/build.ts', '');
    await folder.init();
    expect([has(workflow), has('knowledge'), has(`${forms}/incident.yml`)]).toEqual([false, false, true]);
  });
});

describe('a later version', () => {
  it.each([workflow, `${forms}/incident.yml`])('renews %s, which nobody has changed', async (path) => {
    await folder.init();
    const now = await olderVersion(path);
    expect((await folder.init()).said).toContain(
      `Updated: ${path} (0 lines new, 1 line gone), which nobody had changed`,
    );
    expect(folder.read(path)).toBe(now);
  });

  it('renews it where Git wrote Windows line ends', async () => {
    await folder.init();
    const now = await olderVersion(workflow);
    folder.put(workflow, folder.read(workflow).replaceAll('\n', '\r\n'));
    await folder.init();
    expect(folder.read(workflow)).toBe(now);
  });

  it('leaves what somebody has changed, also when they change it back half the way', async () => {
    await folder.init();
    await olderVersion(workflow);
    const theirs = folder.read(workflow).replace('17 4', '30 5');
    folder.put(workflow, theirs);
    for (const _time of [1, 2])
      expect((await folder.init()).said.join('\n')).toContain(`Left as it is: ${workflow} differs`);
    expect(folder.read(workflow)).toBe(theirs);
    await folder.init('--force');
    expect(folder.read(workflow)).toContain('17 4');
  });

  it('writes the link to the portal by itself once the policy names it', async () => {
    await folder.init();
    folder.put(
      policyFile,
      folder.read(policyFile).replace(/^# portal: .*$/m, 'portal: https://help.example.org/'),
    );
    await folder.init();
    expect(folder.read(`${forms}/config.yml`)).toContain('https://help.example.org/');
  });

  it.each(['not JSON', '{"files":[]}', '{"files":{"x":1}}'])(
    'takes all for somebody’s own where its note is %s',
    async (text) => {
      await folder.init();
      await olderVersion(workflow);
      folder.put(record, text);
      expect((await folder.init()).said.join('\n')).toContain(`Left as it is: ${workflow} differs`);
    },
  );
});

describe('--dry-run', () => {
  it('says what would be written, with the policy’s text, and writes nothing', async () => {
    const { code, said } = await folder.init('--dry-run', '--timezone', 'Europe/Berlin');
    expect(code).toBe(0);
    expect(said.slice(0, 3)).toEqual([
      'Nothing is written. Without --dry-run:',
      `Would be written: ${policyFile}`,
      `Would be written: ${forms}/incident.yml`,
    ]);
    expect(said).toContain(`Would be written: ${workflow}`);
    expect(said.at(-1)).toContain('timezone: Europe/Berlin');
    expect(readdirSync(folder.path)).toEqual(['.git']);
  });

  it('changes nothing in a desk either', async () => {
    await folder.init();
    await olderVersion(workflow);
    const [before, noted] = [folder.read(workflow), folder.read(record)];
    const { said } = await folder.init('--dry-run', '--force');
    expect(said).toContain(
      `Would be updated: ${workflow} (0 lines new, 1 line gone), which nobody had changed`,
    );
    expect([folder.read(workflow), folder.read(record)]).toEqual([before, noted]);
  });
});
