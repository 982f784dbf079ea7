/** Judges the articles as they would be after a merge. */
import type { Instant } from '../../calendar/instant.ts';
import { articlesFolder, type FileBeside } from '../../github/files.ts';
import { readPolicy } from '../../policy/read.ts';
import { sayArticles } from '../../reply/proposal/proposal.ts';
import { type ArticleFile, type ArticleRules, articleFindings } from '../../rules/article-findings.ts';
import type { Language } from '../../words/language.ts';
import { localeIn } from '../../words/render.ts';
import type { Judged } from './judged.ts';

/** More notes help nobody, and each costs a call; the summary counts them all. */
const MOST_NOTES = 500;

export interface ArticlesProposal {
  readonly files: readonly ArticleFile[];
  /** All that lies in their folder; null where nobody knows, and then any picture is thought to be there. */
  readonly beside: readonly FileBeside[] | null;
  /** The paths that change. */
  readonly changed: readonly string[];
  /** The policy beside them, with its calendar files; null where there is none. */
  readonly policy: string | null;
  readonly now: Instant;
  /** That of the desk, for what cannot be read. */
  readonly language: Language;
}

/**
 * Mistakes count wherever they are, for a renamed article breaks the links of others; warnings only in the files that
 * change.
 */
export function judgeArticles({ files, beside, changed, policy, now, language }: ArticlesProposal): Judged {
  const touched = new Set(changed);
  const there = beside && new Map(beside.map(({ path, ...state }) => [path, state]));
  const lies = { folder: articlesFolder, files: there };
  const findings = articleFindings(files, rulesOf(policy), now, lies).filter(
    ({ level, file }) => level === 'mistake' || touched.has(file),
  );
  return {
    ...sayArticles(findings, files.length, localeIn(language)),
    findings: findings.slice(0, MOST_NOTES),
  };
}

function rulesOf(text: string | null): ArticleRules {
  const read = text === null ? { problems: [] } : readPolicy({ text, version: 'proposed' });
  return 'policy' in read ? read.policy : { services: [], timezone: 'UTC' };
}
