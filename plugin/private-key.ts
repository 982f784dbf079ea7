/** The App’s private key, from the file or from the variable itself, checked before anything is signed with it. */
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
