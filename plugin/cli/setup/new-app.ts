/** A new App: the code of GitHub’s page is changed for its key, its webhook gets a secret, and its first signs of life are awaited. */
import { randomBytes } from 'node:crypto';
import { Octokit } from '@octokit/rest';
import { z } from 'zod';
import type { Client } from '../../github/app.ts';
import { statusOf } from '../../github/status.ts';
import { sayError } from '../../server/say-error.ts';

/** What GitHub tells of a new App, once. */
export interface NewApp {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** PEM. */
  readonly key: string;
  /** Null where GitHub made none up. */
  readonly secret: string | null;
  readonly owner: { readonly login: string; readonly isOrganisation: boolean };
}

const conversion = z.object({
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  pem: z.string().startsWith('-----BEGIN'),
  webhook_secret: z.string().nullish(),
  owner: z.object({ login: z.string(), type: z.string().optional() }),
});

type Exchange = { readonly app: NewApp } | { readonly refused: string; readonly again: boolean };

/** GitHub answers a code once, and for an hour. `again`: another try may bring it. */
export async function exchangeCode(apiUrl: string, code: string): Promise<Exchange> {
  const { apps } = new Octokit({ baseUrl: apiUrl, userAgent: 'tierline', log: silent }).rest;
  try {
    const read = conversion.safeParse((await apps.createFromManifest({ code })).data);
    if (!read.success)
      return {
        refused: `GitHub’s answer at ${apiUrl} is none that tells of an App. Is that the address of its API?`,
        again: false,
      };
    const { id, slug, name, pem: key, webhook_secret: secret = null, owner } = read.data;
    const isOrganisation = owner.type === 'Organization';
    return { app: { id, slug, name, key, secret, owner: { login: owner.login, isOrganisation } } };
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 422)
      return {
        refused:
          'GitHub does not know this code any more: it is good once, and for an hour. Delete the App in its settings on GitHub, where it was made, and begin again.',
        again: false,
      };
    return { refused: `GitHub could not be asked for the App’s key: ${sayError(error)}`, again: true };
  }
}

const ignore = (): undefined => undefined;
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Thirty-two random bytes, for a webhook that GitHub made up no secret for. */
export async function giveSecret(app: Client): Promise<string> {
  const secret = randomBytes(32).toString('hex');
  await app.request('PATCH /app/hook/config', { data: { secret, content_type: 'json', insecure_ssl: '0' } });
  return secret;
}

export interface LastPing {
  readonly id: number;
  /** What the address answered; 0 where nothing came back. */
  readonly status: number;
  /** In GitHub’s words: `OK`, `timed out`, `failed to connect to host`. */
  readonly said: string;
}

/** The newest try to deliver the ping; null where GitHub’s list has none yet. */
export async function lastPing(app: Client): Promise<LastPing | null> {
  const { data } = await app.rest.apps.listWebhookDeliveries({ per_page: 50 });
  const found = data.find(({ event }) => event === 'ping');
  return found === undefined ? null : { id: found.id, status: found.status_code, said: found.status };
}

export async function pingAgain(app: Client, { id }: LastPing): Promise<void> {
  await app.rest.apps.redeliverWebhookDelivery({ delivery_id: id });
}

/** The accounts on which the App is installed. */
export async function installedOn(app: Client): Promise<readonly string[]> {
  const all = await app.paginate(app.rest.apps.listInstallations, { per_page: 100 });
  return all.map(({ account }) => (account !== null && 'login' in account ? account.login : 'an enterprise'));
}
