/** `tierline doctor` and `tierline app` look at settings, App, webhook and database, and say what to do. */
import { chmod } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { app } from '../../../plugin/cli/setup/app.ts';
import { doctor } from '../../../plugin/cli/setup/doctor.ts';
import { pem } from '../../start/environment.ts';
import { type Change, listenInItsPlace, makeDesk } from './a-whole-desk.ts';
import { inOwnSettings } from './own-settings.ts';

const at = inOwnSettings();
const desk = (change: Change = {}) => makeDesk(at, change);
const somebodyListens = (status = 202) => listenInItsPlace(at, status);
const diagnose = (...words: readonly string[]) => at.run(doctor, ...words);

/** Lines of the file of settings, changed. */
async function resettle(change: (text: string) => string): Promise<void> {
  await at.write('.env', change(await at.read('.env')));
}

test.each<[string, () => Promise<void>, string]>([
  [
    'a key of another App',
    async () => at.write('app.pem', pem),
    'to do  app: GitHub does not know the App 4711 by this key. Compare GITHUB_APP_ID',
  ],
  [
    'an address that is not the API',
    () => resettle((text) => text.replace(/(GITHUB_API_URL=.*)/, '$1/somewhere')),
    'somewhere is not GitHub’s API. For Enterprise Server set GITHUB_API_URL=http://127.0.0.1',
  ],
  [
    'a GitHub that does not answer',
    () => resettle((text) => text.replace(/GITHUB_API_URL=.*/, 'GITHUB_API_URL=http://127.0.0.1:9')),
    'to do  app: GitHub cannot be asked at http://127.0.0.1:9',
  ],
  [
    'a short secret',
    () => resettle((text) => text.replace(/GITHUB_WEBHOOK_SECRET=.*/, 'GITHUB_WEBHOOK_SECRET=hunter2')),
    'to do  secret: A webhook secret of 7 characters can be guessed',
  ],
  [
    'a setting that is missing',
    () => resettle((text) => text.replace(/GITHUB_WEBHOOK_SECRET=.*/, '')),
    'to do  settings: GITHUB_WEBHOOK_SECRET is missing.',
  ],
  [
    'a suspended installation',
    async () => {
      const suspended = (body: unknown) =>
        (Array.isArray(body) ? body : []).map((one) => ({ ...one, suspended_at: '2026-11-19T00:00:00Z' }));
      at.github().bend({ match: /^GET \/app\/installations$/, change: suspended });
    },
    'to do  installation, acme: It is suspended',
  ],
  [
    'a webhook that leads past the desk',
    async () =>
      at.github().bend({
        match: /^GET \/app\/hook\/config$/,
        change: (body) => bentHook(body, { url: 'https://desk.example.org/hook' }),
      }),
    'It goes to https://desk.example.org/hook, and the desk listens at /webhooks. Mend the address in',
  ],
  [
    'a webhook that sends forms',
    async () =>
      at.github().bend({
        match: /^GET \/app\/hook\/config$/,
        change: (body) => bentHook(body, { content_type: 'form' }),
      }),
    'It sends forms, and the desk reads JSON.',
  ],
  [
    'a database of a newer version',
    async () => {
      const { DatabaseSync } = await import('node:sqlite');
      const database = new DatabaseSync(at.path('desk.sqlite'));
      database.exec(
        "create table migration (number integer primary key, name text not null); insert into migration values (1, 'from the future')",
      );
      database.close();
    },
    'from the future',
  ],
  [
    'a folder for the database that is not there',
    async () => at.set({ DATABASE_URL: `sqlite:${at.path('nowhere/desk.sqlite')}` }),
    'desk.sqlite cannot be made',
  ],
])('%s: what to do, first of all', async (_what, spoil, line) => {
  await desk();
  await spoil();
  const { code, said } = await diagnose();
  expect(said).toContain(line);
  expect(code).toBe(1);
});

function bentHook(body: unknown, change: object) {
  return { ...(typeof body === 'object' ? body : {}), ...change };
}

test.each([
  [401, 'The desk refused GitHub’s newest delivery: its signature does not fit.'],
  [502, 'GitHub’s newest delivery to https://desk.example.org/webhooks failed: it got 502.'],
])('a delivery that was answered with %d', async (status, line) => {
  await desk();
  const close = await somebodyListens(status);
  const { said } = await diagnose();
  await close();
  expect(said).toContain(line);
});

test('what the account has not accepted yet is told, with the page where it does', async () => {
  await desk();
  at.github().bend({
    match: /^GET \/app\/installations$/,
    change: (body) =>
      Array.isArray(body)
        ? body.map((one) => ({ ...one, permissions: { ...one.permissions, checks: 'read' } }))
        : body,
  });
  expect((await diagnose()).said).toContain(
    'What the App asks for by now is not accepted here: checks: write.',
  );
});

test('--json is for machines, and an unknown flag is told', async () => {
  await desk({ officeIsPublic: true });
  const { code, said } = await diagnose('--json', 'acme/desk');
  const read = JSON.parse(said);
  expect([code, read.ok]).toEqual([1, false]);
  expect(read.findings).toContainEqual({
    about: 'back office',
    where: 'acme/desk',
    state: 'wrong',
    said: 'acme/office is public, so everybody reads what is for staff.',
    remedy: 'Make it private.',
  });
  expect(await diagnose('--jsn')).toMatchObject({ code: 2, said: expect.stringContaining('--json') });
  expect(await diagnose('desk')).toMatchObject({
    code: 2,
    said: expect.stringContaining('“desk” is no repository'),
  });
});

test('others on this machine must not read the settings', async () => {
  await desk();
  await chmod(at.path('.env'), 0o644);
  expect((await diagnose()).said).toContain('mind   settings: Others on this machine can read');
});

test('without any settings it leads to setup', async () => {
  const { code, said } = await diagnose();
  expect(code).toBe(1);
  expect(said).toContain('to do  settings: GITHUB_APP_ID is missing.');
  expect(said).toContain('`tierline setup` writes the App’s settings');
});

describe('tierline app', () => {
  test('says what an App lacks for each thing, and on which page it is given', async () => {
    await desk({ features: ['tickets', 'teams'] });
    const { code, said } = await at.run(app);
    expect(code).toBe(0);
    expect(said).toContain(
      'permissions: Pull requests: read, Checks: read and write\n         events: pull_request',
    );
    expect(said).toContain('Permissions and events: http://127.0.0.1:');
    expect(said).toContain('/organizations/tierline-makers/settings/apps/tierline/permissions');
    expect(JSON.parse((await at.run(app, '--json')).said)).toMatchObject({
      ok: true,
      slug: 'tierline',
      lacks: [
        {
          feature: 'checks',
          permissions: ['Pull requests: read', 'Checks: read and write'],
          events: ['pull_request'],
        },
        { feature: 'level-3' },
        {
          feature: 'publish',
          permissions: ['Contents: read and write', 'Pull requests: read and write'],
          events: [],
        },
      ],
    });
  });

  test('an App without a webhook is no desk’s', async () => {
    await desk();
    at.github().fail({ match: /^GET \/app\/hook\/config/, with: 404 });
    const { code, said } = await at.run(app);
    expect(code).toBe(1);
    expect(said).toContain(
      'to do  webhook: The App has none, so the desk hears nothing. Switch it on in http',
    );
  });

  test('an App that GitHub does not know is none', async () => {
    await desk();
    await at.write('app.pem', pem);
    expect(await at.run(app)).toMatchObject({
      code: 1,
      said: expect.stringContaining('GitHub does not know the App 4711'),
    });
    expect((await at.run(app, '--jsn')).code).toBe(2);
  });
});
