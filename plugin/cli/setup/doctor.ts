/** `tierline doctor`: says of each thing between GitHub and the desk that it is well, or what to do. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { machineClock } from '../../clock.ts';
import { type Config, envFile, readConfig, readSocket } from '../../config.ts';
import { connectGitHub } from '../../github/app.ts';
import { healthSchema } from '../../server/admin.ts';
import { examine } from '../../server/doctor/examine.ts';
import { type Finding, mind, sayFinding, well, wrong } from '../../server/doctor/finding.ts';
import { sayError } from '../../server/say-error.ts';
import { askDesk } from '../ask-desk.ts';
import type { Deed } from '../verb.ts';

export const doctor: Deed = {
  run: async (words, print) => {
    const flags = readFlags(words);
    if ('refused' in flags) {
      print(flags.refused);
      return 2;
    }
    const findings = await examineHere(flags.only);
    const ok = findings.every(({ state }) => state !== 'wrong');
    if (flags.json) print(JSON.stringify({ ok, findings }));
    else for (const line of sayAll(findings)) print(line);
    return ok ? 0 : 1;
  },
};

function readFlags(
  words: readonly string[],
): { readonly json: boolean; readonly only: readonly string[] | null } | { readonly refused: string } {
  const usage =
    'Write `tierline doctor`, with --json for machines, or with OWNER/NAME of the repositories to look at.';
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const strange = positionals.find((name) => !/^[\w.-]+\/[\w.-]+$/.test(name));
    if (strange !== undefined) return { refused: `“${strange}” is no repository. ${usage}` };
    return { json: values.json, only: positionals.length === 0 ? null : positionals };
  } catch (error) {
    return { refused: `${sayError(error)} ${usage}` };
  }
}

async function examineHere(only: readonly string[] | null): Promise<readonly Finding[]> {
  const read = readConfig();
  if ('problems' in read) {
    const remedy =
      '`tierline setup` writes the App’s settings; run this where the desk runs, with its own settings.';
    return read.problems.map((said, at) =>
      at === 0 ? wrong('settings', null, said, remedy) : wrong('settings', null, said),
    );
  }
  const { config } = read;
  const github = connectGitHub({
    appId: config.appId,
    privateKey: config.privateKey,
    apiUrl: config.githubUrl,
    paced: null,
    timeout: 20_000,
    log: { warn: () => undefined },
  });
  return [
    ...lookAtFiles(),
    ...(await lookAtDatabase(config)),
    ...(await examine({
      github,
      apiUrl: config.githubUrl,
      webhookSecrets: config.webhookSecrets,
      clock: machineClock,
      only,
      reach: whyNobodyAt,
    })),
  ];
}

/** The file of settings holds the webhook’s secret. */
function lookAtFiles(): readonly Finding[] {
  const file = resolve(envFile());
  if (!existsSync(file)) return [well('settings', null, 'All that are needed are there.')];
  const isOpen = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
  return isOpen
    ? [mind('settings', null, `Others on this machine can read ${file}.`, `chmod 600 ${file}`)]
    : [well('settings', null, `All that are needed are there, from ${file}.`)];
}

/** The running desk alone may open its SQLite file, so it is asked; where none runs, the database is opened and written to. */
async function lookAtDatabase({ databaseUrl, databaseSchema }: Config): Promise<readonly Finding[]> {
  const asked = await askDesk(readSocket(), { method: 'GET', path: '/health' }, healthSchema);
  if ('answer' in asked) {
    const { ok, problems } = asked.answer;
    if (ok) return [well('database', null, 'The running desk writes to it, and is well.')];
    return problems.map((said) =>
      wrong('database', null, said, '`tierline health` shows the running desk’s state.'),
    );
  }
  const file = /^sqlite:(.+)$/.exec(databaseUrl)?.[1];
  if (file !== undefined && file !== ':memory:' && !existsSync(file)) return [lookAtFolder(resolve(file))];
  const [{ openStore }, { schemaVersion }] = await Promise.all([
    import('../../store/open.ts'),
    import('../../store/engine/schema/migrate.ts'),
  ]);
  try {
    const store = await openStore({ url: databaseUrl, schema: databaseSchema ?? null }, 'as it is');
    await store.check().finally(() => store.close());
    return [
      well('database', null, `It can be written to, and is of this version (schema ${schemaVersion}).`),
    ];
  } catch (error) {
    return [wrong('database', null, sayError(error))];
  }
}

function lookAtFolder(file: string): Finding {
  try {
    accessSync(dirname(file), constants.W_OK);
    return well('database', null, `The first start makes ${file}.`);
  } catch {
    return wrong(
      'database',
      null,
      `${file} cannot be made: ${dirname(file)} is not there, or not this user’s to write in.`,
      'Make the folder, or set DATABASE_URL.',
    );
  }
}

function sayAll(findings: readonly Finding[]): readonly string[] {
  const amiss = findings.filter(({ state }) => state === 'wrong').length;
  const sum =
    amiss === 0
      ? 'All is well.'
      : `${amiss === 1 ? '1 thing has' : `${amiss} things have`} to be done before all is well.`;
  return [...findings.map(sayFinding), '', sum];
}

/** In milliseconds. */
const PATIENCE = 10_000;

/** Why nobody is there, in one sentence; null where something answers that is no refusal. */
async function whyNobodyAt(url: string): Promise<string | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'follow' });
    await answer.body?.cancel();
    return answer.ok ? null : `${url} answers ${answer.status}.`;
  } catch (error) {
    return `Nobody answers at ${url}: ${whyOf(error)}.`;
  }
}

/** What `fetch` says itself is always “fetch failed”. */
function whyOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `nothing came within ${PATIENCE / 1_000} s`;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? cause.message : sayError(error);
}
