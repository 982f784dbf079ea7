/** What `tierline help` says, made from the verbs themselves. */
import type { Verb } from './verb.ts';

export function sayHelp(verbs: readonly Verb[]): readonly string[] {
  const lines = [...verbs.map(sayUsage), ['help', 'shows this'] as const];
  const width = Math.max(...lines.map(([usage]) => usage.length));
  return [
    'tierline <verb>',
    '',
    ...lines.map(([usage, does]) => `  ${usage.padEnd(width)}  ${does}`),
    '',
    'The desk itself is started with `npm start`.',
  ];
}

function sayUsage({ name, takes, does }: Verb): readonly [string, string] {
  return [takes === '' ? name : `${name} ${takes}`, does];
}
