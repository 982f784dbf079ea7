/** The token of an intent: signed, so that nobody but the desk can say that somebody meant to open a ticket, and when. */
import { hkdfSync } from 'node:crypto';
import { sign, verify } from 'hono/jwt';
import { z } from 'zod';
import { type Intent, meants } from '../../core/self-service/intent.ts';

const ALG = 'HS256';

const claims = z.object({ jti: z.string(), iat: z.int(), meant: z.enum(meants) });

interface IntentTokens {
  give(intent: Intent): Promise<string>;
  /** Null for what is no token of this portal’s, whoever signed it. Its age is for others to judge. */
  read(token: string): Promise<Intent | null>;
}

/**
 * @param secrets the webhook’s, the current one first: a key of its own is made of each, so tokens outlive a restart
 * @param portal the portal’s origin; a token for another one is none
 */
export function intentTokens(secrets: readonly string[], portal: string): IntentTokens {
  const keys = secrets.map(keyOf);
  const [current] = keys;
  if (current === undefined) throw new Error('a desk without a webhook secret cannot sign a token');
  return {
    give: ({ id, meant, meantAt }) =>
      sign({ jti: id, iat: Math.floor(meantAt / 1000), aud: portal, meant }, current, ALG),
    read: async (token) => {
      for (const key of keys) {
        const intent = await readWith(key, token, portal);
        if (intent !== null) return intent;
      }
      return null;
    },
  };
}

/** Of one secret two keys that tell nothing of each other: GitHub’s signature is none here. */
function keyOf(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'tierline intent of a portal visitor', 32)).toString(
    'base64url',
  );
}

async function readWith(key: string, token: string, portal: string): Promise<Intent | null> {
  // The library would hold the times against the machine’s clock, and the desk has one of its own.
  const options = { alg: ALG, aud: portal, iat: false, exp: false, nbf: false } as const;
  const said = await verify(token, key, options).catch(() => null);
  const read = claims.safeParse(said);
  if (!read.success) return null;
  const { jti, iat, meant } = read.data;
  return { id: jti, meant, meantAt: iat * 1000 };
}
