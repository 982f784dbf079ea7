/** Proves who posts alerts: by a token, by Grafana’s signature, or by the routing key in a body of PagerDuty’s format. */
import { createHmac } from 'node:crypto';
import type { Instant } from '../../calendar/instant.ts';
import type { AlertSource } from '../../monitoring/source.ts';
import { bearerOf, isSameSecret } from '../receive/turn-away.ts';

interface Proof {
  readonly authorization: string | undefined;
  /** Of any name, in small letters. */
  readonly header: (name: string) => string | undefined;
  readonly body: string;
  /** From the body, where its format has one; empty otherwise. */
  readonly routingKey: string;
  readonly now: Instant;
}

/**
 * Whether so much speaks for a post before its body is read that the body may be a large one: the right token, or a
 * signature, which shows at its end. Nothing here tells a stranger whether there is such a source.
 */
export function mayBeLarge(source: AlertSource | undefined, header: Proof['header']): boolean {
  if (header('x-grafana-alerting-signature') !== undefined) return true;
  const token = source === undefined ? undefined : source.token;
  return token !== undefined && isSameSecret(bearerOf(header('authorization')), token);
}

export function isProved(source: AlertSource, proof: Proof): boolean {
  const { authorization, routingKey } = proof;
  const bearer = bearerOf(authorization);
  switch (source.format) {
    case 'alertmanager':
      return isSameSecret(bearer, source.token);
    case 'pagerduty':
      return isSameSecret(routingKey, source.token) || isSameSecret(bearer, source.token);
    case 'grafana': {
      const { token, secret } = source;
      if (token !== undefined && isSameSecret(bearer, token)) return true;
      return secret !== undefined && isSigned(source, secret, proof);
    }
    default:
      return source satisfies never;
  }
}

/** Grafana’s clock and ours may differ by so much, in milliseconds; what is older is somebody’s copy. */
const STALE = 5 * 60_000;

/** HMAC-SHA256 in hex over the body, and before it the time in seconds and a colon where Grafana was told to send that. */
function isSigned(
  { timestampHeader }: Extract<AlertSource, { format: 'grafana' }>,
  secret: string,
  { header, body, now }: Proof,
): boolean {
  const signature = header('x-grafana-alerting-signature') ?? '';
  const sign = (text: string): string => createHmac('sha256', secret).update(text).digest('hex');
  if (timestampHeader === undefined) return isSameSecret(signature, sign(body));
  const time = header(timestampHeader.toLowerCase()) ?? '';
  const isFresh = /^\d{1,12}$/.test(time) && Math.abs(now - Number(time) * 1_000) <= STALE;
  return isSameSecret(signature, sign(`${time}:${body}`)) && isFresh;
}
