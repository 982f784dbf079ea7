/** The check of a pull request that changes the policy: its verdict, its headline and its summary. */
import type { Instant } from '../../instant.ts';
import { sayProblem } from '../../policy/problem.ts';
import type { Finding } from '../../proposal/finding.ts';
import type { Preview } from '../../proposal/preview.ts';
import { sayTime } from '../time.ts';
import { sayAssumption, sayMoves, tableOf } from './say-preview.ts';

export interface CheckReport {
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
}

/** The rest is noted at its lines all the same. */
const LISTED = 30;

export function sayBrokenProposal(findings: readonly Finding[]): CheckReport {
  const more = findings.length - LISTED;
  return {
    conclusion: 'failure',
    title: findings.length === 1 ? '1 mistake' : `${findings.length} mistakes`,
    summary: [
      'This policy cannot take effect: if it were merged, **the last good one would stay in force**. Each mistake is noted at its line, with what to write instead.',
      '',
      ...listOf(findings.slice(0, LISTED)),
      ...(more > 0 ? ['', `… and ${more} more`] : []),
    ].join('\n'),
  };
}

interface Proposed {
  readonly preview: Preview;
  readonly warnings: readonly Finding[];
  /** When a policy that is merged already was to take effect; null where none waits. */
  readonly replaces: Instant | null;
  readonly timezone: string;
  readonly now: Instant;
}

export function sayGoodProposal({ preview, warnings, replaces, timezone, now }: Proposed): CheckReport {
  const { from } = preview;
  const noted = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
  const when = from > now ? `${sayTime(from, timezone)}, or at the merge if that is later` : 'the merge';
  const instead =
    replaces === null
      ? []
      : [`It replaces the one that was to take effect at ${sayTime(replaces, timezone)}.`];
  return {
    conclusion: warnings.length === 0 ? 'success' : 'neutral',
    title: `${sayMoves(preview)}${warnings.length === 0 ? '' : ` (${noted})`}`,
    summary: [
      [`The policy is good. It takes effect at ${when}.`, ...instead].join(' '),
      '',
      `**${sayMoves(preview)}.**${preview.open === 0 ? '' : ` ${sayAssumption(from, now)}`}`,
      '',
      ...tableOf(preview, timezone),
      ...(warnings.length === 0 ? [] : ['', '**Warnings**', '', ...listOf(warnings)]),
    ].join('\n'),
  };
}

/** Of files that a person would not write: reading them was broken off. */
export function sayTooMuch(kind: 'policy' | 'articles', what: 'time' | 'memory'): CheckReport {
  const [files, remedy] =
    kind === 'policy'
      ? [
          'the policy and its calendar files',
          'leave out what no setting needs, and long or endless rules of calendar files',
        ]
      : ['the articles', 'put logs, tables of codes and other long texts in code blocks, or leave them out'];
  return {
    conclusion: 'failure',
    title: `Reading it takes too much ${what}`,
    summary: `The desk began to read ${files} as they would be after the merge, and broke off: it takes more ${what} than ${files} of any desk do. Nothing is known of what else may be wrong. Make the files that change here shorter and simpler: ${remedy}. Then push again.`,
  };
}

/** Of a file that only says which desks may open issues in its repository. */
export function sayGoodAcceptance(accepts: readonly string[]): CheckReport {
  const desks = accepts.length === 0 ? 'no desk' : accepts.map((desk) => `\`${desk}\``).join(', ');
  return {
    conclusion: 'success',
    title: 'The file is good',
    summary: `It makes this repository no desk of its own; issues are accepted from ${desks}.`,
  };
}

export function sayEndedDesk(open: number): CheckReport {
  const tickets = open === 1 ? 'its open ticket is' : `its ${open} open tickets are`;
  return {
    conclusion: 'neutral',
    title: 'Without this file the repository is no desk',
    summary: `If this is merged, the desk stops here: ${open === 0 ? 'new issues are' : `new issues and ${tickets}`} left alone until there is a policy again.`,
  };
}

function listOf(findings: readonly Finding[]): readonly string[] {
  return findings.map((one) => {
    const said = sayProblem(one);
    const fence = said.includes('`') ? '``' : '`';
    return `- ${fence}${said}${fence}`;
  });
}
