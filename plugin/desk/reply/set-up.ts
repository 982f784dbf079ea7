/** What the people who run a desk read when its own files are broken, and when they are mended. */
export interface Report {
  readonly title: string;
  readonly body: string;
}

export function sayBrokenPolicy(problems: readonly string[]): Report {
  return {
    title: 'The desk’s policy file cannot be read',
    body: [
      'The policy on the default branch has mistakes, so it did not take effect. **The last good one stays in force**; if there was none, the desk works by its defaults.',
      '',
      ...problems.map((problem) => `- ${inCode(problem)}`),
      '',
      'Mend the file and push; this issue closes by itself.',
    ].join('\n'),
  };
}

export function sayMendedPolicy(version: string): string {
  return `The policy can be read again, and \`${version.slice(0, 7)}\` is in force from now on.`;
}

export function sayBrokenArticles(problems: readonly string[]): Report {
  return {
    title: 'Some knowledge articles cannot be read',
    body: [
      'These articles have mistakes. The last good text of each stays in use; one that was never good is left out.',
      '',
      ...problems.map((problem) => `- ${inCode(problem)}`),
    ].join('\n'),
  };
}

export function sayMendedArticles(): string {
  return 'All articles can be read again, and their newest texts are in use from now on.';
}

/** In a code span nothing pings, and what people copy from it is what they wrote. */
function inCode(problem: string): string {
  const fence = problem.includes('`') ? '``' : '`';
  return `${fence}${problem}${fence}`;
}
