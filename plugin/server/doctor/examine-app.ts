/** Looks at the App: whether GitHub knows it by this key, and whether this machine’s clock lets GitHub believe it. */
import { z } from 'zod';
import type { GitHub } from '../../github/app.ts';
import { webOf } from '../../github/manifest.ts';
import { statusOf } from '../../github/status.ts';
import type { WallClock } from '../deps.ts';
import { sayError } from '../say-error.ts';
import { type Finding, well, wrong } from './finding.ts';

export interface Patient {
  readonly github: Pick<GitHub, 'app' | 'appId' | 'installation'>;
  readonly apiUrl: string;
  /** The present one first. */
  readonly webhookSecrets: readonly string[];
  readonly clock: Pick<WallClock, 'now' | 'stamp'>;
}

const appSchema = z.object({
  slug: z.string(),
  name: z.string(),
  owner: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
  permissions: z.record(z.string(), z.string().optional()),
  events: z.array(z.string()),
});

/** The App as GitHub shows it; null where it does not. */
export interface SeenApp {
  readonly slug: string;
  readonly owner: { readonly login: string; readonly isOrganisation: boolean };
  readonly permissions: Readonly<Record<string, string | undefined>>;
  readonly events: readonly string[];
}

/** `unusable`: GitHub has answered, and not as to an App. `silent`: nobody knows, for GitHub has not answered. */
export type AppLook =
  | { readonly is: 'seen'; readonly app: SeenApp; readonly findings: readonly Finding[] }
  | { readonly is: 'unusable' | 'silent'; readonly findings: readonly Finding[] };

/** GitHub takes a token of the App’s only from a clock that is right to the minute. */
const MOST_SKEW = 30_000;

export async function lookAtApp({ github, apiUrl, clock }: Patient): Promise<AppLook> {
  try {
    const { data, headers } = await github.app.request('GET /app');
    const skew = clockFindings(headers.date, clock);
    const read = appSchema.safeParse(data);
    if (!read.success) return { is: 'unusable', findings: [...skew, notTheApi(apiUrl)] };
    const { owner, name, slug, permissions, events } = read.data;
    const by = { login: owner?.login ?? '', isOrganisation: owner?.type === 'Organization' };
    const app = { slug, owner: by, permissions, events };
    const server = String(headers['x-github-enterprise-version'] ?? '');
    const on = server === '' ? '' : `, on GitHub Enterprise Server ${server}`;
    const found = well('app', null, `GitHub knows it as “${name}” (${slug}), of ${by.login}${on}.`);
    return { is: 'seen', app, findings: [found, ...skew] };
  } catch (error) {
    return whyNotSeen(error, { github, apiUrl, clock });
  }
}

const failure = z.object({
  message: z.string(),
  response: z.object({ headers: z.object({ date: z.string().optional() }) }),
});

function whyNotSeen(error: unknown, { github, apiUrl, clock }: Omit<Patient, 'webhookSecrets'>): AppLook {
  const status = statusOf(error);
  const { message = '', response } = failure.safeParse(error).data ?? {};
  const skew = clockFindings(response?.headers.date, clock);
  if (status === 401 && skew.some(({ state }) => state === 'wrong'))
    return { is: 'unusable', findings: skew };
  if (status === 401 || (status === 404 && /integration/i.test(message))) {
    const said = `GitHub does not know the App ${github.appId} by this key.`;
    const remedy = `Compare GITHUB_APP_ID with the “App ID” of the App’s settings, and make a new private key there if this one is of another App or was deleted.`;
    return { is: 'unusable', findings: [wrong('app', null, said, remedy), ...skew] };
  }
  if (status !== null && status < 500 && status !== 403 && status !== 429)
    return { is: 'unusable', findings: [notTheApi(apiUrl)] };
  const why = status === null ? sayError(error) : `it answers ${status}`;
  const remedy = 'Look at the network between here and there; the desk tries again by itself.';
  return {
    is: 'silent',
    findings: [wrong('app', null, `GitHub cannot be asked at ${apiUrl}: ${why}.`, remedy)],
  };
}

function notTheApi(apiUrl: string): Finding {
  const said = `What answers at ${apiUrl} is not GitHub’s API.`;
  const isServer = !/\/api\/v3$/.test(apiUrl);
  return wrong(
    'app',
    null,
    said,
    isServer
      ? `For Enterprise Server set GITHUB_API_URL=${webOf(apiUrl)}/api/v3; leave it out for github.com.`
      : 'Set GITHUB_API_URL to https://HOST/api/v3 of your Enterprise Server, or leave it out for github.com.',
  );
}

function clockFindings(date: string | undefined, clock: Pick<WallClock, 'stamp'>): readonly Finding[] {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return [];
  const apart = Math.abs(clock.stamp() - theirs);
  const seconds = Math.round(apart / 1_000);
  if (apart <= MOST_SKEW) return [well('clock', null, `It agrees with GitHub’s to ${seconds} s.`)];
  const said = `This machine’s clock is ${seconds} s ${clock.stamp() > theirs ? 'ahead of' : 'behind'} GitHub’s.`;
  return [
    wrong(
      'clock',
      null,
      said,
      'GitHub refuses the App from a minute on. Switch on time synchronisation (NTP).',
    ),
  ];
}
