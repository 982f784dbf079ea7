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

export const HIDDEN = '█████';

/** What can be known for one by its shape alone: the tokens that the desk works with, and a password in an address. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/\b(?:gh[a-z]|github_pat)_[A-Za-z0-9_.-]{16,}/g, HIDDEN],
  [/\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/g, HIDDEN],
  [/\bwhsec_[A-Za-z0-9+/=]{16,}/g, HIDDEN],
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?:(?!-----)[\s\S]){40,8000}/g, HIDDEN],
  [/(\b[a-z][a-z+.-]{1,20}:\/\/[^/\s:@"]{0,200}:)[^/\s@"]{1,500}(?=@)/gi, `$1${HIDDEN}`],
];

/** For words of others about a call that went wrong: a proxy may say in its answer all that it was sent. */
export function withoutTokens(text: string): string {
  return shapes.reduce((left, [shape, instead]) => left.replace(shape, instead), text);
}
