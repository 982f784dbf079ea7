/** The ready answers of the policy, for staff who ask what they can use. */
import type { ReadyAnswer } from '../../policy/handling.ts';

/** As many as help; the policy file has them all. */
const MOST = 30;

/** Empty where there are none. */
export function sayReadyAnswers(answers: ReadonlyMap<string, ReadyAnswer>): string {
  if (answers.size === 0) return '';
  const named = [...answers]
    .slice(0, MOST)
    .map(([name, { known }]) => `\`/solved with ${name}\`${known === null ? '' : ` (${known})`}`);
  const more = answers.size > MOST ? `, and ${answers.size - MOST} more in the policy` : '';
  return `Ready answers: ${named.join(', ')}${more}.`;
}
