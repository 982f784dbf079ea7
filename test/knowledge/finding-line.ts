/** How tests write a finding down. */
import type { Finding } from '../../knowledge/text/problem.ts';

/** A finding as one line, e.g. `knowledge/articles/KE-0042.md:7:3: Warning: The review was due … Check …`. */
export function findingLine({ file, line, column, level, message }: Finding): string {
  return `${file}:${line}:${column ?? 1}: ${level === 'warning' ? 'Warning: ' : ''}${message}`;
}
