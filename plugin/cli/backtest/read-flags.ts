/** What stands after `tierline backtest`, read and checked. */
import { parseArgs } from 'node:util';
import { type Instant, parseInstant } from '../../calendar/instant.ts';

export interface Flags {
  readonly policy: string;
  readonly against: string | null;
  readonly source: Source;
  readonly until: Instant | null;
  readonly svg: string | null;
  readonly json: boolean;
  /** How many tickets each list names. */
  readonly list: number;
}

export type Source =
  | { readonly from: 'own desk' }
  | { readonly from: 'file'; readonly path: string; readonly skipBroken: boolean }
  | {
      readonly from: 'repository';
      readonly owner: string;
      readonly name: string;
      readonly since: Instant | null;
      readonly cache: string | null;
    };

const options = {
  policy: { type: 'string' },
  against: { type: 'string' },
  history: { type: 'string' },
  repo: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  cache: { type: 'string' },
  svg: { type: 'string' },
  list: { type: 'string', default: '20' },
  json: { type: 'boolean', default: false },
  'skip-broken': { type: 'boolean', default: false },
} as const;

const KNOWN = `Known: ${Object.keys(options)
  .map((name) => `--${name}`)
  .join(', ')}. \`tierline backtest --help\` explains them.`;

export type Read<T> = T | { readonly refused: string };

export function readFlags(words: readonly string[]): Read<Flags> {
  const parsed = parse(words);
  if ('refused' in parsed) return parsed;
  const { policy, against, until, list, svg, json } = parsed;
  if (policy === undefined)
    return { refused: 'Which policy? Name its file: tierline backtest --policy .github/tierline.yml.' };
  const source = readSource(parsed);
  if ('refused' in source) return source;
  const end = readTime('--until', until);
  if (typeof end === 'object' && end !== null) return end;
  if (!/^\d{1,6}$/.test(list))
    return { refused: `--list is “${list}”. Write how many tickets a list names, such as 20.` };
  return {
    policy,
    against: against ?? null,
    source,
    until: end,
    svg: svg ?? null,
    json,
    list: Number(list),
  };
}

type Given = Extract<ReturnType<typeof parse>, { readonly list: string }>;

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, strict: true }).values;
  } catch (error) {
    // Node’s own words name the flag; the second sentence is advice for programmers.
    const why = error instanceof Error ? error.message.split(/\. |\n/)[0] : String(error);
    return { refused: `${why}. ${KNOWN}` };
  }
}

function readSource({ history, repo, since, cache, 'skip-broken': skipBroken }: Given): Read<Source> {
  if (history !== undefined && repo !== undefined)
    return { refused: '--history and --repo are two sources. Give one of them.' };
  const [idle] = [...(since === undefined ? [] : ['--since']), ...(cache === undefined ? [] : ['--cache'])];
  if (repo === undefined && idle !== undefined)
    return { refused: `${idle} goes with --repo owner/name. Add that, or take ${idle} out.` };
  if (skipBroken && history === undefined)
    return { refused: '--skip-broken goes with --history FILE. Add that, or take --skip-broken out.' };
  if (history !== undefined) return { from: 'file', path: history, skipBroken };
  return repo === undefined ? { from: 'own desk' } : readRepository(repo, since, cache);
}

function readRepository(repo: string, since: string | undefined, cache: string | undefined): Read<Source> {
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(repo) ?? [];
  if (owner === undefined || name === undefined)
    return { refused: `--repo is “${repo}”. Write owner/name, as in the address on GitHub.` };
  const start = readTime('--since', since);
  if (typeof start === 'object' && start !== null) return start;
  return { from: 'repository', owner, name, since: start, cache: cache ?? null };
}

/** A date is its first second in UTC. */
function readTime(flag: string, text: string | undefined): Read<Instant | null> {
  if (text === undefined) return null;
  try {
    return parseInstant(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text);
  } catch {
    return {
      refused: `${flag} is “${text}”. Write a date such as 2026-01-31, or a time such as 2026-01-31T09:30:00Z.`,
    };
  }
}
