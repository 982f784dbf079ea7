/** The desk’s own secrets, and texts without them: a last sieve before anything is written that somebody reads. */
import type { Config } from './config.ts';
import { HIDDEN, withoutTokens } from './core/secret.ts';

/** A shorter one would take letters out of every line, and guards nothing. */
const LEAST = 6;

/** Every secret that these settings hold, each as it may stand in a text. */
export function secretsOf(config: Config): readonly string[] {
  const { webhookSecrets, privateKey, databaseUrl, subscribers, alertSources = [], metrics } = config;
  const given = [
    ...webhookSecrets,
    // Line by line: in JSON a line end is two letters.
    ...privateKey.split(/\s*\n\s*/).filter((line) => !line.startsWith('-----')),
    passwordIn(databaseUrl),
    ...subscribers.flatMap(({ secrets, routingKey, url, format }) => [
      ...secrets,
      ...secrets.map((secret) => secret.slice('whsec_'.length)),
      routingKey,
      // The address of an incoming webhook is its secret.
      ...(format === 'slack' || format === 'teams' ? [new URL(url).pathname, new URL(url).search] : []),
    ]),
    ...alertSources.flatMap((source) => [source.token, 'secret' in source ? source.secret : undefined]),
    metrics?.token,
  ];
  const whole = given.flatMap((text) =>
    text === undefined || text === null || text.length < LEAST ? [] : [text],
  );
  const spelled = whole.flatMap((text) => [
    text,
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
  ]);
  return [...new Set(spelled)].toSorted((a, b) => b.length - a.length);
}

function passwordIn(url: string): string | undefined {
  const password = URL.parse(url)?.password ?? '';
  try {
    return decodeURIComponent(password);
  } catch {
    return password;
  }
}

/** Takes these secrets out of a text, and whatever has the shape of one. */
export function hiding(secrets: readonly string[]): (text: string) => string {
  return (text) => {
    const known = secrets.reduce((left, secret) => left.replaceAll(secret, HIDDEN), text);
    return withoutTokens(known);
  };
}
