/** A portal under /kb/ with articles of every kind, built in a desk’s own checkout that has a form for one of its services. */
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { inTurn } from '../../portal/build-turn.ts';
import { everyKind } from './every-kind.ts';
import { type OpenPortal, openPortal } from './open-portal.ts';
import { folderWith } from './read-files.ts';

/** The files of a run lay out the same folder once, and so share its build. */
export async function openEveryKind(): Promise<OpenPortal> {
  const folder = join(inject('runFolder'), 'every-kind');
  await inTurn(`${folder}.laying`, async () => {
    if (!existsSync(folder)) await rename(await layOut(), folder);
  });
  return openPortal({
    base: '/kb/',
    build: { TIERLINE_ARTICLES: folder, TIERLINE_STATUS: join(folder, 'status.json') },
  });
}

async function layOut(): Promise<string> {
  const folder = await folderWith(everyKind);
  const forms = join(folder, '.github', 'ISSUE_TEMPLATE');
  await mkdir(join(folder, '.git'));
  await mkdir(forms, { recursive: true });
  await writeFile(join(forms, 'incident-my-vpn.yml'), '');
  const status = { at: '2026-01-01T00:00:00Z', incidents: [{ title: 'Long over' }] };
  await writeFile(join(folder, 'status.json'), JSON.stringify(status));
  return folder;
}
