/** How the desk is the App: its private key, the webhook’s secrets, and where GitHub is; checked before anything is done with them. */
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Says the problem and goes on, so that everything that is wrong is told at once. */
export function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

/** PEM, from the file or from the variable itself. */
export const privateKey = z
  .object({ file: z.string().optional(), inline: z.string().optional() })
  .transform(({ file, inline }, context) => {
    if (file !== undefined && inline !== undefined)
      return refuse(
        context,
        'GITHUB_PRIVATE_KEY_FILE and GITHUB_PRIVATE_KEY are both set, and they may differ. Keep one of them, and take the other out.',
      );
    if (file !== undefined) return privateKeyAt(file, context);
    if (inline !== undefined)
      return privateKeyIn(inline.replaceAll('\\n', '\n'), 'GITHUB_PRIVATE_KEY', context);
    return refuse(
      context,
      'GITHUB_PRIVATE_KEY_FILE is missing. Set it to the .pem file that GitHub gave you for the App, or put its text into GITHUB_PRIVATE_KEY.',
    );
  });

function privateKeyIn(text: string, name: string, context: z.RefinementCtx): string {
  try {
    if (createPrivateKey(text).asymmetricKeyType === 'rsa') return text;
  } catch {
    // What is no key at all is refused like a key of another kind.
  }
  if (name === 'GITHUB_PRIVATE_KEY' && /^\S{1,500}$/.test(text) && /[./\\]/.test(text))
    return refuse(
      context,
      'GITHUB_PRIVATE_KEY holds the name of a file. Put it into GITHUB_PRIVATE_KEY_FILE instead.',
    );
  return refuse(
    context,
    `${name} does not hold a private key. It begins with “-----BEGIN RSA PRIVATE KEY-----” and must be whole; make a new one in the App’s settings if it is lost.`,
  );
}

function privateKeyAt(path: string, context: z.RefinementCtx): string {
  try {
    return privateKeyIn(readFileSync(path, 'utf8'), 'GITHUB_PRIVATE_KEY_FILE', context);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refuse(context, `GITHUB_PRIVATE_KEY_FILE points to “${path}”, which cannot be read (${why}).`);
  }
}

/** The current secret first; a second one while it is being changed. */
export const webhookSecrets = z
  .object({
    current: z.string(
      'GITHUB_WEBHOOK_SECRET is missing. Set the same secret here and in the App’s settings; without it anybody could post to the desk.',
    ),
    former: z.string().optional(),
  })
  .transform(({ current, former }): readonly string[] =>
    // A secret may hold spaces; only the line end that a file of secrets leaves behind is none of it.
    [current, ...(former === undefined ? [] : [former])].map((secret) => secret.replace(/[\r\n]+$/, '')),
  );

export const githubUrl = z
  .string()
  // Calls with a password in their address are refused by Node, in a sentence that holds it.
  .refine((text) => !/@/.test(text.split(/[?#]/)[0] ?? ''), {
    error: 'GITHUB_API_URL must not hold a name and a password. Write https://HOST/api/v3.',
    abort: true,
  })
  .refine(isWebAddress, {
    error: ({ input }) =>
      `GITHUB_API_URL is “${input}”, which is not an address. Leave it out for github.com, or write https://HOST/api/v3 for Enterprise Server.`,
  })
  .transform((text) => text.replace(/\/+$/, ''))
  .prefault('https://api.github.com');

export function isWebAddress(text: string): boolean {
  return ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? '');
}
