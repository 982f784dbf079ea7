/** Says what is wrong with a value of the policy file, where the schema has no sentence of its own for it. */
import type { z } from 'zod';

/** For zod’s per-parse `error`: what belongs there, what stands there instead, and so what to write. */
export function sayIssue(issue: z.core.$ZodRawIssue): string {
  if (issue.code !== 'invalid_type') return `${capital(found(issue.input))} does not fit here.`;
  const { wanted, remedy } = expected(issue.expected, issue.input);
  const contrast = isNothing(issue.input) ? 'and nothing is written' : `not ${found(issue.input)}`;
  return `${wanted} belongs here, ${contrast}. ${remedy}`;
}

/** Numbers and choices have their sentences in the schema. */
function expected(type: string, input: unknown): { wanted: string; remedy: string } {
  const plain = typeof input === 'string' || typeof input === 'number' ? String(input).slice(0, 40) : null;
  switch (type) {
    case 'object':
    case 'record':
      return {
        wanted: 'A group of settings',
        remedy: 'Write each setting on a line of its own below it, set in by two spaces.',
      };
    case 'array':
      return { wanted: 'A list', remedy: `Write it in square brackets, such as ['${plain ?? 'one'}'].` };
    default:
      return {
        wanted: 'A text',
        remedy: plain === null ? 'Write it on the same line.' : `Put it in quotes: '${plain}'.`,
      };
  }
}

function found(input: unknown): string {
  if (isNothing(input)) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  switch (typeof input) {
    case 'object':
      return 'a group of settings';
    case 'string':
      return `the text “${input.slice(0, 40)}”`;
    case 'boolean':
      return `${input} (yes or no)`;
    default:
      return `the number ${input}`;
  }
}

function isNothing(input: unknown): boolean {
  return input === undefined || input === null;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
