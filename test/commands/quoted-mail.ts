/** How mail programs begin what they quote: the forms of `fixtures/quoted-mail.txt`, each as a reply that somebody sends. */
import { readFileSync } from 'node:fs';

interface Form {
  readonly name: string;
  /** What stands between the answer and the quoted words. */
  readonly above: string;
}

const file = readFileSync(new URL('fixtures/quoted-mail.txt', import.meta.url), 'utf8');

export const forms: readonly Form[] = file
  .split(/^=== /m)
  .slice(1)
  .map((part) => {
    const [name = '', ...lines] = part.split('\n');
    return { name, above: lines.join('\n').trimEnd() };
  });

/** An answer, the quoted mail below it, and in that the commands of a colleague. */
export function reply(answer: string, { above }: Form, quoted: string): string {
  const isMarked = above.split('\n').some((line) => line.startsWith('>'));
  const lines = isMarked ? quoted.split('\n').map((line) => `> ${line}`) : quoted.split('\n');
  return [answer, '', above, ...lines].join('\n');
}
