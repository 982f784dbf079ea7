/** What `tierline init` has to know for a new policy: taken from the flags, else asked in a terminal, else refused, or as usual. */
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { isZone, sayNoZone } from '../../policy/moments.ts';
import { memberSchema } from '../../policy/sections/people.ts';
import { repositorySchema } from '../../policy/sections/services.ts';
import { languages } from '../../words/language.ts';
import type { Answers } from './first-policy.ts';
import { readNames, readServices, type Wanted } from './read-flags.ts';

/** Puts a question to whoever sits there; null once they have gone. */
export type Ask = (question: string) => Promise<string | null>;

type Answered = { readonly answers: Answers } | { readonly refused: readonly string[] };

const WHO = 'Who works at level 1, the service desk? Teams or logins, such as @acme/service-desk, @lena: ';
const WHERE =
  'Which private repository is the back office, as owner/name? Requesters read the ticket; notices to staff go there. “none” to go without: ';

const sayWhichZone = (usual: string): string =>
  `Which time zone is the office in? An empty line means ${usual}: `;
const sayWhichLanguage = (usual: string): string =>
  `What are requesters spoken to in, ${languages.join(' or ')}? An empty line means ${usual}: `;
const WHAT =
  'What does the desk look after? Short names, each with what people call it, such as vpn=VPN, mail=E-mail. An empty line leaves it for later: ';

const NOBODY =
  'Nobody would be told of a new ticket. Say who works at level 1, by teams or logins: --people @acme/service-desk,@lena';
const NOWHERE =
  'Say where staff are told: --back-office OWNER/NAME, a private repository. Requesters read the ticket, and notices to staff (handoffs, warnings, reminders) go there. --no-back-office goes without one.';

/** @param ask null where nobody sits at a terminal */
export async function answersFor(wanted: Wanted, ask: Ask | null): Promise<Answered> {
  const { answers, withoutBackOffice, open } = wanted;
  const level1 = answers.people['level-1'].length > 0 ? answers.people['level-1'] : await askWho(ask);
  // Whoever has gone is asked nothing more.
  const sits = level1 === null ? null : ask;
  const { timezone, language } = answers;
  const zone = open.includes('timezone')
    ? await askFor(sayWhichZone(timezone), timezone, readZone, sits)
    : timezone;
  const speaks = open.includes('language')
    ? await askFor(sayWhichLanguage(language), language, readLanguage, sits)
    : language;
  const services = open.includes('service')
    ? await askFor(WHAT, answers.services, readServiceList, sits)
    : answers.services;
  const office = answers.backOffice !== null || withoutBackOffice ? answers.backOffice : await askWhere(ask);
  const refused = [...(level1 === null ? [NOBODY] : []), ...(office === undefined ? [NOWHERE] : [])];
  if (level1 === null || office === undefined) return { refused };
  const people = { ...answers.people, 'level-1': level1 };
  return { answers: { ...answers, timezone: zone, language: speaks, services, backOffice: office, people } };
}

/** An empty line takes what is usual, and so does a script. @param read a sentence where it is no answer */
async function askFor<T>(
  first: string,
  usual: T,
  read: (said: string) => T | { readonly refused: string },
  ask: Ask | null,
): Promise<T> {
  let question = first;
  while (ask !== null) {
    const said = (await ask(question))?.trim() ?? '';
    if (said === '') return usual;
    const answer = read(said);
    if (typeof answer !== 'object' || answer === null || !('refused' in answer)) return answer;
    question = `${answer.refused} ${first}`;
  }
  return usual;
}

function readZone(said: string): string | { readonly refused: string } {
  return isZone(said) ? said : { refused: sayNoZone(said) };
}

function readLanguage(said: string): string | { readonly refused: string } {
  const found = languages.find((one) => one === said.toLowerCase());
  return found ?? { refused: `The desk does not speak “${said}”.` };
}

function readServiceList(said: string): Answers['services'] | { readonly refused: string } {
  const texts = said.split(',').map((one) => one.trim());
  return /^(none|no|-)$/i.test(said) ? [] : readServices(texts.filter((one) => one !== ''));
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
