/** `tierline rebuild`: makes an empty database equal to a lost one, from GitHub alone, and says what it cannot know. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sealingKey } from '../../github/sealed.ts';
import { whatHolds } from '../../server/rebuild/desks.ts';
import { type Rebuilt, rebuild } from '../../server/rebuild/rebuild.ts';
import { sayError } from '../../server/say-error.ts';
import type { Deed } from '../verb.ts';
import { withDeskHere } from './desk-here.ts';

export const rebuildDesk: Deed = {
  run: async (words, print) => {
    const flags = readFlags(words);
    if ('refused' in flags) {
      print(flags.refused);
      return 2;
    }
    // Progress stands beside the answer, so that JSON stays JSON.
    const tell = flags.json ? (said: string) => console.error(said) : print;
    const here = await withDeskHere(async (deps, { databaseUrl }): Promise<Rebuilt | { refused: string }> => {
      const held = await whatHolds(deps.store);
      if (held !== null) return { refused: refusal(held, databaseUrl) };
      try {
        return await rebuild(deps, { keys: [deps.github.sealingKey, ...flags.formerKeys], tell });
      } catch (error) {
        return {
          refused: `The rebuild broke off: ${sayError(error)}. Nothing was changed on GitHub. Delete the database, and begin again.`,
        };
      }
    });
    const answer = 'answer' in here ? here.answer : { refused: here.refused.join('\n') };
    if ('refused' in answer) {
      print(answer.refused);
      return 1;
    }
    if (flags.json) print(JSON.stringify(answer));
    else for (const line of sayRebuilt(answer)) print(line);
    return 0;
  },
};

type Flags =
  | { readonly formerKeys: readonly Buffer[]; readonly json: boolean }
  | { readonly refused: string };

function readFlags(words: readonly string[]): Flags {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        'former-key': { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
      },
    });
    const keys: Buffer[] = [];
    for (const path of values['former-key']) {
      const key = keyAt(path);
      if (key === null)
        return { refused: `${path} holds no private key. Name the .pem file that the App had before.` };
      keys.push(key);
    }
    return { formerKeys: keys, json: values.json };
  } catch (error) {
    return { refused: `${sayError(error)} Write \`tierline rebuild [--former-key FILE] [--json]\`.` };
  }
}

function keyAt(path: string): Buffer | null {
  try {
    return sealingKey(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** The address of a PostgreSQL database may hold a password. */
function refusal(held: string, databaseUrl: string): string {
  const file = /^sqlite:(.+)$/.exec(databaseUrl)?.[1];
  const remedy =
    file === undefined
      ? 'Name an empty database in DATABASE_URL.'
      : `Move ${file} aside (with ${file}-wal and ${file}-shm, if they are there), or name another file in DATABASE_URL.`;
  return `This database is not empty: it holds ${held}. A rebuild begins with an empty one, so nothing was done. ${remedy}`;
}

function sayRebuilt({ desks, restored, judgedAnew, news, unknown }: Rebuilt): readonly string[] {
  if (desks.length === 0)
    return ['The App sees no desk: no repository that it is installed in has a policy. Nothing was made.'];
  return [
    `${desks.join(', ')}: ${countOf(restored + judgedAnew, 'ticket')}, ${restored} of them as they were, ${judgedAnew} judged anew from what GitHub shows.`,
    ...(news === 0
      ? []
      : [
          `${countOf(news, 'event')} came after the database was lost. The desk handles them when it starts.`,
        ]),
    ...(unknown.length === 0
      ? ['Of all that the desk knew of its tickets, nothing is missing.']
      : ['Nobody can know any more:']),
    ...unknown.map(({ where, what }) => `  ${where}: ${what}`),
    'What monitoring, visitors of the portal and subscribers had told or were still to be told is not on GitHub, and is lost.',
    'Start the desk with `tierline start`, or `npm start` in a checkout.',
  ];
}

function countOf(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
