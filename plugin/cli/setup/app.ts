/** `tierline app`: what the desk’s App is, what it lacks for each thing that a desk can do, and the pages where it is given. */
import { parseArgs } from 'node:util';
import { machineClock } from '../../clock.ts';
import { readConfig } from '../../config.ts';
import { connectGitHub } from '../../github/app.ts';
import { installPage, settingsPage, webhookPath, webOf } from '../../github/manifest.ts';
import { everyFeature, type Feature, features, lacking, permissionTitles } from '../../github/permissions.ts';
import { lookAtApp, type SeenApp } from '../../server/doctor/examine-app.ts';
import { lookAtWebhook } from '../../server/doctor/examine-webhook.ts';
import { type Finding, sayFinding } from '../../server/doctor/finding.ts';
import { sayError } from '../../server/say-error.ts';
import type { Deed } from '../verb.ts';

export const app: Deed = {
  run: async (words, print) => {
    const json = readFlags(words);
    if (typeof json === 'string') {
      print(json);
      return 2;
    }
    const read = readConfig();
    if ('problems' in read) {
      for (const problem of read.problems) print(problem);
      print('`tierline setup` makes an App, and writes its settings.');
      return 1;
    }
    const { appId, privateKey, githubUrl: apiUrl, webhookSecrets } = read.config;
    const log = { warn: () => undefined };
    const github = connectGitHub({ appId, privateKey, apiUrl, paced: null, timeout: 20_000, log });
    const look = await lookAtApp({ github, apiUrl, webhookSecrets, clock: machineClock });
    if (look.is !== 'seen') {
      for (const line of json
        ? [JSON.stringify({ ok: false, findings: look.findings })]
        : look.findings.map(sayFinding))
        print(line);
      return 1;
    }
    const webhook = await lookAtWebhook(github.app, look.app, apiUrl, null);
    const seen = { app: look.app, apiUrl, findings: [...look.findings, ...webhook] };
    for (const line of json ? [JSON.stringify(asJson(seen))] : say(seen)) print(line);
    return isWhole(seen) ? 0 : 1;
  },
};

interface Seen {
  readonly app: SeenApp;
  readonly apiUrl: string;
  readonly findings: readonly Finding[];
}

/** A sentence where they are wrong. */
function readFlags(words: readonly string[]): boolean | string {
  try {
    return parseArgs({ args: [...words], options: { json: { type: 'boolean', default: false } } }).values
      .json;
  } catch (error) {
    return `${sayError(error)} Write \`tierline app\`, with --json for machines.`;
  }
}

/** What a feature that it was not made for would take is no fault; without tickets there is no desk. */
function isWhole({ app: seen, findings }: Seen): boolean {
  return lacking(seen, ['tickets']).length === 0 && findings.every(({ state }) => state !== 'wrong');
}

interface Lack {
  readonly feature: Feature;
  readonly permissions: readonly string[];
  readonly events: readonly string[];
}

function lacksOf(seen: SeenApp): readonly Lack[] {
  return everyFeature.flatMap((feature) => {
    const rows = lacking(seen, [feature]);
    const permissions = rows.flatMap((row) =>
      'access' in row
        ? [`${permissionTitles[row.permission].title}: ${row.access === 'write' ? 'read and write' : 'read'}`]
        : [],
    );
    const events = rows.flatMap((row) => ('event' in row ? [row.event] : []));
    return rows.length === 0 ? [] : [{ feature, permissions, events }];
  });
}

function pagesOf({ app: seen, apiUrl }: Seen) {
  const web = webOf(apiUrl);
  return {
    settings: settingsPage(web, seen),
    permissions: settingsPage(web, seen, 'permissions'),
    deliveries: settingsPage(web, seen, 'advanced'),
    install: installPage(web, seen.slug),
  };
}

function say(seen: Seen): readonly string[] {
  const lacks = lacksOf(seen.app);
  const { settings, permissions, install } = pagesOf(seen);
  return [
    ...seen.findings.map(sayFinding),
    ...lacks.flatMap(({ feature, permissions: some, events }) => [
      `${feature === 'tickets' ? 'to do' : 'lacks'}  ${features[feature].title}; without it ${features[feature].without}.`,
      ...(some.length > 0 ? [`         permissions: ${some.join(', ')}`] : []),
      ...(events.length > 0 ? [`         events: ${events.join(', ')}`] : []),
    ]),
    ...(lacks.length === 0 ? ['ok     It may do, and is told of, all that a desk can use.'] : []),
    '',
    `Permissions and events: ${permissions}`,
    `Webhook (its address ends in ${webhookPath}) and secret: ${settings}`,
    `Installations: ${install}`,
    ...(lacks.length > 0
      ? ['After new permissions each account accepts them once; until then all stays as it is.']
      : []),
  ];
}

function asJson(seen: Seen) {
  return {
    ok: isWhole(seen),
    slug: seen.app.slug,
    lacks: lacksOf(seen.app),
    pages: pagesOf(seen),
    findings: seen.findings,
  };
}
