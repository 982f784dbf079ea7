/** How tests write a finding down. */
import type { Finding } from '../../knowledge/check/finding.ts';

/** A finding as one line, e.g. `knowledge/articles/KE-0042.md:7:3: Warning: The review was due … Check …`. */
export function findingLine({ file, line, column = 1, level, message, remedy }: Finding): string {
  return `${file}:${line}:${column}: ${level === 'warning' ? 'Warning: ' : ''}${message} ${remedy}`;
}
