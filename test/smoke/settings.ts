/** What a smoke run needs of the environment: all that is missing or wrong is named at once, with what to set. */
import { type Config, readConfig, readEnvironment } from '../../plugin/config.ts';

export interface SmokeSettings {
  readonly config: Config;
  readonly owner: string;
  readonly repo: string;
  /** Tokens of two people: whoever asks, and whoever answers and may write to the repository. */
  readonly requester: string;
  readonly staff: string;
}

const needed = {
  GITHUB_SMOKE_REPO:
    'the repository to try it in, as owner/name: one that nobody needs, on which the App is installed',
  GITHUB_SMOKE_REQUESTER_TOKEN: 'a token of the person who asks, who may open issues there',
  GITHUB_SMOKE_STAFF_TOKEN: 'a token of another person, who answers, and may write issues and contents there',
} as const;

/** @param given as `readEnvironment` reads it: the App’s variables may stand in `.env` */
export function readSmokeSettings(
  given: Readonly<Record<string, string | undefined>> = readEnvironment(),
): SmokeSettings | { readonly problems: readonly string[] } {
  const text = (name: keyof typeof needed) => given[name]?.trim() ?? '';
  const missing = (Object.keys(needed) as readonly (keyof typeof needed)[])
    .filter((name) => text(name) === '')
    .map((name) => `${name} is missing. It is ${needed[name]}.`);
  const named = text('GITHUB_SMOKE_REPO');
  const [, owner = '', repo = ''] = /^([\w.-]+)\/([\w.-]+)$/.exec(named) ?? [];
  const badName =
    named === '' || owner !== ''
      ? []
      : [`GITHUB_SMOKE_REPO is “${named}”, which is no repository. Write owner/name.`];
  const tokens = [text('GITHUB_SMOKE_REQUESTER_TOKEN'), text('GITHUB_SMOKE_STAFF_TOKEN')] as const;
  const same =
    tokens[0] !== '' && tokens[0] === tokens[1]
      ? ['GITHUB_SMOKE_STAFF_TOKEN is the requester’s. Whoever asks cannot answer: name another person’s.']
      : [];
  // The story has a database of its own, whatever the desk here has.
  const read = readConfig({ ...given, DATABASE_URL: 'sqlite::memory:', TIERLINE_SUBSCRIBERS: '[]' });
  const ofApp = 'problems' in read ? read.problems : [];
  if ('problems' in read || missing.length + badName.length + same.length > 0)
    return { problems: [...missing, ...badName, ...same, ...ofApp] };
  return { config: read.config, owner, repo, requester: tokens[0], staff: tokens[1] };
}
