/** Looks at the App’s webhook: where it goes, whether what it sends arrives, and whether its secret is one. */
import type { Client } from '../../github/app.ts';
import { settingsPage, webhookPath, webOf } from '../../github/manifest.ts';
import { statusOf } from '../../github/status.ts';
import type { SeenApp } from './examine-app.ts';
import { type Finding, mind, well, wrong } from './finding.ts';

/** As long as GitHub’s own; what is shorter can be guessed. */
const SHORTEST_SECRET = 20;

export function lookAtSecrets(secrets: readonly string[]): readonly Finding[] {
  const shortest = Math.min(...secrets.map(({ length }) => length));
  if (shortest >= SHORTEST_SECRET) return [well('secret', null, `It has ${shortest} characters.`)];
  const said = `A webhook secret of ${shortest} characters can be guessed, and whoever has it can write tickets.`;
  const remedy =
    'Make one by `openssl rand -hex 32`, set it here and in the App’s settings, and keep the former in GITHUB_WEBHOOK_SECRET_FORMER meanwhile.';
  return [wrong('secret', null, said, remedy)];
}

/** @param reach asks an address whether anybody is there; null where that would not help */
export async function lookAtWebhook(
  app: Client,
  seen: SeenApp,
  apiUrl: string,
  reach: ((url: string) => Promise<string | null>) | null,
): Promise<readonly Finding[]> {
  const page = settingsPage(webOf(apiUrl), seen);
  const config = await hookConfig(app);
  if (config === null)
    return [
      wrong('webhook', null, 'The App has none, so the desk hears nothing.', `Switch it on in ${page}.`),
    ];
  const { url = '', content_type: type, insecure_ssl: insecure, secret } = config;
  const faults = [
    ...(url.endsWith(webhookPath)
      ? []
      : [
          wrong(
            'webhook',
            null,
            `It goes to ${url}, and the desk listens at ${webhookPath}.`,
            `Mend the address in ${page}.`,
          ),
        ]),
    ...(type === 'form'
      ? [
          wrong(
            'webhook',
            null,
            'It sends forms, and the desk reads JSON.',
            `Choose application/json in ${page}.`,
          ),
        ]
      : []),
    ...(secret === undefined || secret === ''
      ? [
          wrong(
            'webhook',
            null,
            'It has no secret, so the desk refuses all of it.',
            `Set the secret in ${page}.`,
          ),
        ]
      : []),
    ...(String(insecure) === '1'
      ? [
          mind(
            'webhook',
            null,
            'GitHub does not check the certificate of the desk’s address.',
            `Switch the check on in ${page}.`,
          ),
        ]
      : []),
  ];
  if (faults.some(({ state }) => state === 'wrong')) return faults;
  return [...faults, ...(await lookAtDeliveries(app, url, `${page}/advanced`, reach))];
}

async function hookConfig(app: Client) {
  try {
    return (await app.request('GET /app/hook/config')).data;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw new Error('could not ask GitHub where the App’s webhook goes', { cause: error });
  }
}

async function lookAtDeliveries(
  app: Client,
  url: string,
  page: string,
  reach: ((url: string) => Promise<string | null>) | null,
): Promise<readonly Finding[]> {
  const { data } = await app.rest.apps.listWebhookDeliveries({ per_page: 30 });
  const [newest] = data;
  const failed = data.filter(({ status_code: code }) => code < 200 || code >= 300).length;
  if (newest !== undefined && newest.status_code >= 200 && newest.status_code < 300)
    return [
      failed === 0
        ? well(
            'webhook',
            null,
            `GitHub reaches ${url}; ${data.length === 1 ? 'its only delivery was' : `its last ${data.length} deliveries were`} taken.`,
          )
        : mind(
            'webhook',
            null,
            `GitHub reaches ${url} now; ${failed} of its last ${data.length} deliveries ${failed === 1 ? 'was' : 'were'} not taken.`,
            `The desk asks for them again by itself; ${page} shows why they failed.`,
          ),
    ];
  const unreached = reach === null ? null : await reach(url.replace(/\/webhooks$/, '/live'));
  const now = unreached === null ? '' : ` ${unreached}`;
  if (newest === undefined)
    return unreached === null
      ? [
          mind(
            'webhook',
            null,
            `GitHub has sent nothing to ${url} yet.`,
            'It will with the first installation.',
          ),
        ]
      : [
          wrong(
            'webhook',
            null,
            `GitHub has sent nothing yet.${now}`,
            'Start the desk, or open the way to it.',
          ),
        ];
  const { status_code: code, status } = newest;
  if (code === 401)
    return [
      wrong(
        'webhook',
        null,
        `The desk refused GitHub’s newest delivery: its signature does not fit.`,
        `Set the same secret in GITHUB_WEBHOOK_SECRET and in the App’s settings.`,
      ),
    ];
  const said = `GitHub’s newest delivery to ${url} failed: ${code === 0 ? status : `it got ${code}`}.${now}`;
  // Nobody tried the address: at the start of the desk it failed because no desk was there.
  if (reach === null)
    return [
      mind(
        'webhook',
        null,
        said,
        `The desk asks for it again by itself. Should more fail, ${page} shows why.`,
      ),
    ];
  return [
    wrong(
      'webhook',
      null,
      said,
      unreached === null
        ? `Something answers there now; ${page} sends it again.`
        : 'Start the desk, or open the way to it.',
    ),
  ];
}
