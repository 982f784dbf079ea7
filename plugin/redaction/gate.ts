/** The gate: what goes from one place to another passes it, and leaves its secrets behind. */
import type { Secret, SecretKind } from '../core/secret.ts';
import { secretKinds } from '../core/secret.ts';
import { type Found, type Removal, type Rule, takeOut } from './found.ts';
import { findAwsSecrets, findAzureKeys, findJsonWebTokens, findKeyIds, findPrivateKeys } from './keys.ts';
import { findNamed } from './named.ts';
import { findBankAccounts, findCards, findTelephones } from './numbers.ts';
import { findEMails, findHosts, findIpAddresses, findMacAddresses, findUserNames } from './places.ts';
import { findByPreset } from './preset.ts';
import { findAddresses, findCookies, findHeaders, findTyped } from './sent.ts';
import { findTokens, findWebhooks } from './tokens.ts';

/** The most exact first: where two find the same, its kind is told. */
const secretRules: readonly Rule[] = [
  findPrivateKeys,
  findTokens,
  findWebhooks,
  findJsonWebTokens,
  findAwsSecrets,
  findAzureKeys,
  findAddresses,
  findHeaders,
  findCookies,
  findTyped,
  findNamed,
];
const personalRules: readonly Rule[] = [
  findKeyIds,
  findBankAccounts,
  findCards,
  findTelephones,
  findEMails,
  findIpAddresses,
  findMacAddresses,
  findHosts,
  findUserNames,
];

interface Redacted {
  readonly text: string;
  readonly removed: readonly Removal[];
}

/** For what stays among those who work on the ticket: addresses and hosts are wanted there, secrets nowhere. */
export async function redactSecrets(text: string): Promise<Redacted> {
  return takeOut(text, await findSecrets(text));
}

/**
 * For what everybody may read: secrets, and what tells who or where somebody is. Names of people it does not know from
 * other words.
 */
export async function redactForPublishing(text: string): Promise<Redacted> {
  return takeOut(text, [...(await findSecrets(text)), ...personalRules.flatMap((rule) => rule(text))]);
}

/** Which secrets a text holds, each kind once, in the order in which they stand there. */
export async function secretsIn(text: string): Promise<readonly Secret[]> {
  const { removed } = await redactSecrets(text);
  const seen = new Map<string, Secret>();
  for (const { kind, issuer } of removed)
    if (isSecretKind(kind)) seen.set(`${kind}/${issuer}`, { kind, issuer });
  return [...seen.values()];
}

function isSecretKind(kind: Found['kind']): kind is SecretKind {
  return secretKinds.some((one) => one === kind);
}

/** Where the secrets of a text stand; the same one may be found by several rules. */
export async function findSecrets(text: string): Promise<readonly Found[]> {
  return [...secretRules.flatMap((rule) => rule(text)), ...(await findByPreset(text))];
}
