/** `tierline check`: the policy and the articles of a folder, read as the desk reads them. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticles } from '../../knowledge/read.ts';
import { sayProblem } from '../desk/policy/problem.ts';
import { readPolicy } from '../desk/policy/read.ts';
import { policyPath } from '../desk/policy/schema.ts';
import { articlesFolder } from '../github/files.ts';
import type { Verb } from './verb.ts';

export const check: Verb = {
  name: 'check',
  takes: '[FOLDER]',
  does: 'reads .github/tierline.yml and knowledge/articles here, and says what is wrong and where',
  run: ([folder = '.'], print) => {
    const articles = articlesIn(folder);
    const problems = [...policyProblems(folder), ...articles.problems];
    for (const problem of problems) print(problem);
    if (problems.length === 0)
      print(
        `The policy is good, and so ${articles.count === 1 ? 'is 1 article' : `are ${articles.count} articles`}.`,
      );
    return Promise.resolve(problems.length === 0 ? 0 : 1);
  },
};

function policyProblems(folder: string): readonly string[] {
  const path = join(folder, policyPath);
  if (!existsSync(path))
    return [
      `${policyPath}:1:1: There is no policy file. Without one this repository is no desk; the README shows one to start from.`,
    ];
  const read = readPolicy({ text: readFileSync(path, 'utf8'), version: 'as it lies here' });
  return 'policy' in read ? [] : read.problems.map(sayProblem);
}

function articlesIn(folder: string): { readonly count: number; readonly problems: readonly string[] } {
  const paths = globSync(`${articlesFolder}/**/*.{md,mdx}`, { cwd: folder });
  const { articles, problems } = readArticles(
    paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })),
  );
  return {
    count: articles.length,
    problems: problems.map(
      ({ file, line, column = 1, message, remedy }) => `${file}:${line}:${column}: ${message} ${remedy}`,
    ),
  };
}
