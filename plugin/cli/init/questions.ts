/** What `tierline init` has to know for a new policy: taken from the flags, else asked in a terminal, else refused. */
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { memberSchema } from '../../policy/sections/people.ts';
import { repositorySchema } from '../../policy/sections/services.ts';
import type { Answers } from './first-policy.ts';
import { readNames, type Wanted } from './read-flags.ts';

/** Puts a question to whoever sits there; null once they have gone. */
export type Ask = (question: string) => Promise<string | null>;

type Answered = { readonly answers: Answers } | { readonly refused: readonly string[] };

const WHO = 'Who works at level 1, the service desk? Teams or logins, such as @acme/service-desk, @lena: ';
const WHERE =
  'Which private repository is the back office, as owner/name? Requesters read the ticket; notices to staff go there. “none” to go without: ';

const NOBODY =
  'Nobody would be told of a new ticket. Say who works at level 1, by teams or logins: --people @acme/service-desk,@lena';
const NOWHERE =
  'Say where staff are told: --back-office OWNER/NAME, a private repository. Requesters read the ticket, and notices to staff (handoffs, warnings, reminders) go there. --no-back-office goes without one.';

/** @param ask null where nobody sits at a terminal */
export async function answersFor({ answers, withoutBackOffice }: Wanted, ask: Ask | null): Promise<Answered> {
  const level1 = answers.people['level-1'].length > 0 ? answers.people['level-1'] : await askWho(ask);
  const office = answers.backOffice !== null || withoutBackOffice ? answers.backOffice : await askWhere(ask);
  const refused = [...(level1 === null ? [NOBODY] : []), ...(office === undefined ? [NOWHERE] : [])];
  if (level1 === null || office === undefined) return { refused };
  return { answers: { ...answers, backOffice: office, people: { ...answers.people, 'level-1': level1 } } };
}

/** Null where nobody says it. */
async function askWho(ask: Ask | null): Promise<readonly string[] | null> {
  let question = WHO;
  while (ask !== null) {
    const said = await ask(question);
    if (said === null) return null;
    const names = readNames(said);
    if (names.length > 0 && names.every((name) => memberSchema.safeParse(name).success)) return names;
    question = `${names.length === 0 ? 'Somebody has to be told of new tickets.' : `“${said.trim()}” names nobody.`} ${WHO}`;
  }
  return null;
}

/** Null for none, undefined where nobody says it. */
async function askWhere(ask: Ask | null): Promise<string | null | undefined> {
  let question = WHERE;
  while (ask !== null) {
    const said = (await ask(question))?.trim();
    if (said === undefined) return undefined;
    if (/^(none|no|-)$/i.test(said)) return null;
    if (repositorySchema.safeParse(said).success) return said;
    question = `${said === '' ? '' : `“${said}” is no repository. `}${WHERE}`;
  }
  return undefined;
}

/** The terminal that this runs in; null in a script. */
export function terminal(): Ask | null {
  if (stdin.isTTY !== true || stdout.isTTY !== true) return null;
  let lines: AsyncIterator<string> | null = null;
  return async (question) => {
    // One reader for all questions: what is typed ahead answers the next.
    lines ??= createInterface({ input: stdin })[Symbol.asyncIterator]();
    stdout.write(question);
    stdin.ref();
    const { value, done } = await lines.next();
    // Nobody waits for the terminal once the last question is answered.
    stdin.unref();
    if (done !== true) return value;
    stdout.write('\n');
    return null;
  };
}
