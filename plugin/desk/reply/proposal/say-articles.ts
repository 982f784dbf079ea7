/** The check of a pull request that changes articles: its verdict, its headline and its summary. */
import type { Finding } from '../../proposal/finding.ts';
import type { CheckReport } from './say-check.ts';

/** Files named in the summary; the rest is noted at its lines all the same. */
const LISTED = 30;

/** @param articles how many there are in all */
export function sayArticles(findings: readonly Finding[], articles: number): CheckReport {
  const counted = countOf(findings);
  if (counted === '')
    return {
      conclusion: 'success',
      title: 'The articles are good',
      summary: `${articles === 1 ? '1 article was' : `${articles} articles were`} read. Nothing is wrong with those that change here.`,
    };
  const broken = findings.some(({ level }) => level === 'mistake');
  const files = [...Map.groupBy(findings, ({ file }) => file)];
  const more = files.length - LISTED;
  return {
    conclusion: broken ? 'failure' : 'neutral',
    title: counted,
    summary: [
      broken
        ? 'Merged like this, readers would miss something, or the portal would not be built. Each mistake is noted at its line, with what to write instead.'
        : 'These articles can be merged. What deserves a second look is noted at its line.',
      '',
      ...files.slice(0, LISTED).map(([file, inside]) => `- \`${file}\`: ${countOf(inside)}`),
      ...(more > 0 ? ['', `… and ${more} more files`] : []),
    ].join('\n'),
  };
}

function countOf(findings: readonly Finding[]): string {
  const mistakes = findings.filter(({ level }) => level === 'mistake').length;
  const warnings = findings.length - mistakes;
  return [some(mistakes, 'mistake'), some(warnings, 'warning')].filter((said) => said !== '').join(', ');
}

function some(count: number, what: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
