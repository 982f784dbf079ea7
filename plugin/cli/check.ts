/** `tierline check`: the policy and the articles of a folder, read as the desk reads them. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type ArticleFile, readArticles } from '../../knowledge/read.ts';
import { machineClock } from '../clock.ts';
import type { Policy } from '../desk/policy/policy.ts';
import { sayProblem } from '../desk/policy/problem.ts';
import { readPolicy } from '../desk/policy/read.ts';
import { policyPath } from '../desk/policy/schema.ts';
import { endingCalendars } from '../desk/proposal/ending-calendars.ts';
import { articlesFolder } from '../github/files.ts';
import { calendarFilesIn } from './calendar-files.ts';
import { strangeServices } from './check-services.ts';
import type { Verb } from './verb.ts';

export const check: Verb = {
  name: 'check',
  takes: '[FOLDER]',
  does: 'reads .github/tierline.yml and knowledge/articles here, and says what is wrong and where',
  run: ([folder = '.'], print) => {
    const refused = whyNotFolder(folder);
    if (refused !== null) {
      print(refused);
      return Promise.resolve(1);
    }
    const policy = policyIn(folder);
    const files = articlesIn(folder);
    const articles = readArticles(files);
    const problems = [
      ...('problems' in policy ? policy.problems : []),
      ...articles.problems.map(
        ({ file, line, column = 1, message, remedy }) => `${file}:${line}:${column}: ${message} ${remedy}`,
      ),
    ];
    const warnings = 'policy' in policy ? warningsOf(policy, files) : [];
    for (const line of [...problems, ...warnings]) print(line);
    if (problems.length === 0) print(sayGood(articles.articles.length, warnings.length));
    return Promise.resolve(problems.length === 0 ? 0 : 1);
  },
};

/** What is no mistake yet: holidays that end soon, articles about services that nobody has. */
function warningsOf(
  { policy, text }: { readonly policy: Policy; readonly text: string },
  articles: readonly ArticleFile[],
): readonly string[] {
  const ending = endingCalendars(text, policy, machineClock.now());
  return [
    ...ending.map((one) => sayProblem({ ...one, message: `Warning: ${one.message}` })),
    ...strangeServices(articles, policy),
  ];
}

/** Null where there is a folder of that name. */
function whyNotFolder(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return null;
  const remedy = `Name the folder that holds ${policyPath}, or none for the one you are in.`;
  if (found !== undefined) return `${path} is a file, not a folder. ${remedy}`;
  return `There is no ${extname(path) === '' ? 'folder' : 'file'} ${path}. ${remedy}`;
}

function sayGood(articles: number, warnings: number): string {
  const all = articles === 1 ? 'is 1 article' : `are ${articles} articles`;
  const but = warnings === 0 ? '' : `; mind the ${warnings === 1 ? 'warning' : `${warnings} warnings`} above`;
  return `The policy is good, and so ${all}${but}.`;
}

function policyIn(
  folder: string,
): { readonly policy: Policy; readonly text: string } | { readonly problems: readonly string[] } {
  const path = join(folder, policyPath);
  if (!existsSync(path))
    return {
      problems: [
        `${policyPath}:1:1: There is no policy file. Without one this repository is no desk; the README shows one to start from.`,
      ],
    };
  const text = readFileSync(path, 'utf8');
  const read = readPolicy({ text, version: 'as it lies here', files: calendarFilesIn(folder, text) });
  return 'policy' in read ? { ...read, text } : { problems: read.problems.map(sayProblem) };
}

function articlesIn(folder: string): readonly ArticleFile[] {
  return globSync(`${articlesFolder}/**/*.{md,mdx}`, { cwd: folder })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
