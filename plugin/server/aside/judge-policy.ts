/** Judges a proposed policy: its mistakes, or what it would move among the open tickets. */

import type { Instant } from '../../calendar/instant.ts';
import { readPolicy } from '../../policy/read.ts';
import { deskLocale } from '../../reply/locale.ts';
import { policyFindings } from '../../reply/proposal/policy-findings.ts';
import { sayBrokenProposal, sayGoodAcceptance, sayGoodProposal } from '../../reply/proposal/proposal.ts';
import { previewPolicy } from '../../rules/preview.ts';
import type { PolicyRow } from '../../store/policies.ts';
import type { Language } from '../../words/language.ts';
import { localeIn } from '../../words/render.ts';
import { readSaved } from '../saved.ts';
import { inEffect, policiesAmong } from '../set-up/policies-among.ts';
import type { Judged } from './judged.ts';

export interface PolicyProposal {
  /** With its calendar files attached. */
  readonly text: string;
  /** The desk’s open tickets as they are saved; none where the repository is no desk yet. */
  readonly tickets: readonly string[];
  /** Every policy that was merged there, in the order of merging. */
  readonly merged: readonly PolicyRow[];
  readonly now: Instant;
  /** That of the desk, for what cannot be read. */
  readonly language: Language;
}

export function judgePolicy({ text, tickets, merged, now, language }: PolicyProposal): Judged {
  const read = readPolicy({ text, version: 'proposed' });
  if ('problems' in read) {
    const findings = read.problems.map((problem) => ({ ...problem, level: 'mistake' as const }));
    return { ...sayBrokenProposal(findings, localeIn(language)), findings };
  }
  const { policy } = read;
  if (!policy.isDesk) return { ...sayGoodAcceptance(policy.accepts, deskLocale(policy)), findings: [] };
  const policies = policiesAmong(merged, {
    caches: { policies: new Map(), refusals: new Map() },
    log: { warn: () => undefined },
  });
  const warnings = policyFindings(text, policy, now);
  const saved = tickets.map((state) => readSaved(state).ticket);
  const report = sayGoodProposal({
    policy,
    preview: previewPolicy(saved, policy, policies, now),
    warnings,
    replaces: inEffect(merged).find(({ effectiveAt }) => effectiveAt > now)?.effectiveAt ?? null,
    now,
  });
  return { ...report, findings: warnings };
}
