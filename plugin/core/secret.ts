/** What kind of secret somebody has written down: never the secret itself. */
import { z } from 'zod';

export const secretKinds = [
  'password',
  'token',
  'private-key',
  'address-with-password',
  'webhook-address',
  'cookie',
] as const;
export type SecretKind = (typeof secretKinds)[number];

const secretSchema = z
  .object({
    kind: z.enum(secretKinds),
    /** Whose it is, as they write their own name; null where nobody can tell. */
    issuer: z.string().nullable(),
  })
  .readonly();
export type Secret = z.infer<typeof secretSchema>;

/** What is no secret, and still does not belong into a published article. */
export type PersonalKind =
  | 'key-id'
  | 'bank-account'
  | 'card'
  | 'e-mail'
  | 'telephone'
  | 'host'
  | 'ip-address'
  | 'mac-address'
  | 'user-name';

/** For events that may hold a secret which somebody pasted. */
export const mayHoldSecrets = {
  /** What was found, and never the secret itself; of an edit what is new in the text. Left out where there is none, or nobody looked. */
  secrets: z.array(secretSchema).readonly().exactOptional(),
};
