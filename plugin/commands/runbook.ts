/** `/runbook RB-0003`: the staff procedure, into the back office, where requesters do not read. */
import { argument } from '../desk/plain.ts';
import { sayRunbook } from '../desk/reply/work.ts';
import { type Command, echo, keyOf } from './command.ts';
import type { Spoken } from './parse.ts';

export const runbook: Command = {
  verb: 'runbook',
  usage: '/runbook RB-0003',
  who: 'staff',
  help: 'Posts a staff article in the back office, beside what else only staff should read of this ticket.',
  examples: ['/runbook RB-0003'],
  works: (_, __, { backOffice }) => backOffice !== null,
  run: (call) => {
    const { ticket, words, policy, by, runbooks } = call;
    if (policy.backOffice === null)
      return {
        refused:
          'Runbooks are for staff alone, and this desk has no back office to post them in. Name a private repository under `back-office:` in `.github/tierline.yml`, and install the App there.',
      };
    const asked = askedIn(words);
    if (asked === null)
      return { refused: 'Which runbook? Write `/runbook` and its number, such as `/runbook RB-0001`.' };
    const found = runbooks?.find((one) => one.asked === asked);
    if (found === undefined)
      return { refused: `Nobody has looked up ${echo(words)}; please write it once more.` };
    if (found.article === null) return { refused: whyNone(words, found.near) };
    return {
      ticket,
      effects: [
        {
          kind: 'back-office-note',
          key: keyOf(call, `runbook-${found.article.id}`),
          repository: policy.backOffice,
          body: sayRunbook(found.article, by.login, ticket),
        },
      ],
    };
  },
};

/** What these commands ask for, each once: the articles are looked up before the rules read them. */
export function runbooksAmong(commands: readonly Spoken[]): readonly string[] {
  const asked = commands.flatMap(({ verb, words }) => (verb === runbook.verb ? (askedIn(words) ?? []) : []));
  return [...new Set(asked)];
}

/** `RB-0003`, also written as `rb-3`, `RB 0003` or `3`; null where nothing is asked for. */
function askedIn(words: string): string | null {
  const said = argument(words).toUpperCase();
  if (said === '') return null;
  const [, kind = 'RB', number] = /^(?:(RB|HT|KE)[- ]?)?(\d{1,9})$/.exec(said) ?? [];
  return number === undefined ? said.slice(0, 80) : `${kind}-${number.padStart(4, '0')}`;
}

/** Numbers alone: everyone who can read the ticket reads this. */
function whyNone(words: string, near: readonly string[]): string {
  const meant = near.map((id) => `\`/runbook ${id}\``).join(' or ');
  return `There is no staff article ${echo(words)}.${meant === '' ? ' Write `/runbook` and its number, such as `/runbook RB-0001`.' : ` Did you mean ${meant}?`}`;
}
