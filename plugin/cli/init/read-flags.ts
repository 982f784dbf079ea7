/** What stands after `tierline init`: read, and explained by `--help`. */
import { parseArgs } from 'node:util';
import manifest from '../../../package.json' with { type: 'json' };
import type { Answers } from './first-policy.ts';

/** What the flags say of a new policy. */
export interface Wanted {
  readonly answers: Answers;
  /** What no flag said, and has an answer of its own where nobody is asked. */
  readonly open: readonly ('timezone' | 'language' | 'service')[];
  /** They want none, and not merely name none. */
  readonly withoutBackOffice: boolean;
}

export interface Flags extends Wanted {
  readonly folder: string;
  /** Replaces forms that were changed since. */
  readonly force: boolean;
  /** Only says what would be written. */
  readonly dry: boolean;
  /** Where the action is that builds the portal: `owner/name@tag`. */
  readonly product: string;
  /** The flags that only a new policy takes, as they were written: `--timezone`. */
  readonly forPolicy: readonly string[];
}

/** This version, where it is published. */
const PRODUCT = `${manifest.repository.url.replace(/^.*github\.com\/|\.git$/g, '')}@v${manifest.version}`;

interface Refusal {
  readonly refused: string;
}

const options = {
  timezone: { type: 'string' },
  language: { type: 'string' },
  portal: { type: 'string' },
  'back-office': { type: 'string' },
  'no-back-office': { type: 'boolean', default: false },
  service: { type: 'string', multiple: true },
  people: { type: 'string', multiple: true },
  force: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  tierline: { type: 'string' },
} as const;

/** Those that say how, and not what stands in the policy. */
const others = ['force', 'dry-run', 'tierline'];

const groups: ReadonlyMap<string, keyof Answers['people']> = new Map([
  ['1', 'level-1'],
  ['level-1', 'level-1'],
  ['2', 'level-2'],
  ['level-2', 'level-2'],
  ['3', 'level-3'],
  ['level-3', 'level-3'],
  ['managers', 'managers'],
]);

/** @param zone the zone of a policy for which none is said */
export function readFlags(words: readonly string[], zone: string): Flags | Refusal {
  const parsed = parse(words);
  if ('refused' in parsed) return parsed;
  const { values, positionals, tokens } = parsed;
  const [folder = '.', ...more] = positionals;
  if (more.length > 0)
    return {
      refused: `Name one folder, or none for the one you are in. “${more.join(' ')}” is one too many.`,
    };
  const withoutBackOffice = values['no-back-office'];
  if (withoutBackOffice && values['back-office'] !== undefined)
    return { refused: 'Write --back-office with a repository, or --no-back-office, not both.' };
  const product = values.tierline ?? PRODUCT;
  if (!/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(product))
    return { refused: `--tierline is “${product}”. Write a repository and a tag of it, such as ${PRODUCT}.` };
  const people = readPeople(values.people ?? []);
  if ('refused' in people) return people;
  const services = readServices(values.service ?? []);
  if ('refused' in services) return services;
  return {
    folder,
    force: values.force,
    dry: values['dry-run'],
    product,
    open: (['timezone', 'language', 'service'] as const).filter((name) => values[name] === undefined),
    withoutBackOffice,
    answers: {
      timezone: values.timezone ?? zone,
      language: values.language ?? 'en',
      portal: values.portal ?? null,
      backOffice: values['back-office'] ?? null,
      services,
      people,
    },
    forPolicy: tokens.flatMap((token) =>
      token.kind === 'option' && !others.includes(token.name) ? [token.rawName] : [],
    ),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, tokens: true, options });
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    const known = Object.keys(options).map((name) => `--${name}`);
    return {
      refused: `${said.replace(/\.$/, '')}. Known here: ${known.join(', ')}. \`tierline init --help\` explains them.`,
    };
  }
}

/** `vpn=VPN`, or `vpn` where people call it so. */
export function readServices(texts: readonly string[]): Answers['services'] | Refusal {
  const read = texts.map((text) => {
    const [id = '', ...name] = text.split('=');
    return { id: id.trim().toLowerCase(), name: name.join('=').trim() || id.trim() };
  });
  const empty = read.findIndex(({ id }) => id === '');
  if (empty !== -1)
    return {
      refused: `--service is “${texts[empty]}”. Write a short name, and what people call it: vpn=VPN.`,
    };
  const twice = read.find(({ id }, at) => read.findIndex((one) => one.id === id) !== at);
  if (twice !== undefined) return { refused: `The service “${twice.id}” stands there twice. Name it once.` };
  return read;
}

/** `@lena,@acme/service-desk` for level 1, `2=@omar` for another; several times if need be. */
function readPeople(texts: readonly string[]): Answers['people'] | Refusal {
  let people: Answers['people'] = { 'level-1': [], 'level-2': [], 'level-3': [], managers: [] };
  for (const text of texts) {
    const [names = '', group = '1'] = text.split('=').toReversed();
    const which = groups.get(group.trim().toLowerCase());
    const more = readNames(names);
    if (which === undefined || more.length === 0)
      return {
        refused: `--people is “${text}”. Write who works at level 1: @lena,@acme/service-desk; or who works elsewhere: 2=@omar, managers=@mia.`,
      };
    people = { ...people, [which]: [...people[which], ...more] };
  }
  return people;
}

/** `lena, @acme/service-desk` with an @ each. */
export function readNames(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => name.replace(/^(?!@)/, '@'));
}

/** What `tierline init --help` says. */
export const initHelp = `tierline init [FOLDER] [options]

Makes a desk of the repository in FOLDER (or here): writes .github/tierline.yml
where there is none, and into .github/ISSUE_TEMPLATE the forms that fit the
policy: incident.yml, request.yml, on-behalf.yml (for staff), config.yml, and
incident-NAME.yml for each service with \`form: true\`. Also a workflow that
builds the portal, and two example articles where there is none. Run it again
after a change of the policy, or with a new version of Tierline: what nobody
changed is renewed, what somebody changed stays as it is, and is named.

For a new policy; one that is there is never touched
  --timezone ZONE        the zone of the office, such as Europe/Berlin; this
                         machine’s if left out
  --language en|de       what requesters are spoken to in, and what the forms
                         ask in (en)
  --portal URL           the portal’s address
  --back-office OWNER/NAME  a private repository. Requesters read the ticket;
                         notices to staff (handoffs, warnings, reminders) go
                         there
  --no-back-office       goes without one
  --service ID=NAME      a service: its short name, and what people call it, as
                         in vpn=VPN; once for each
  --people WHO           who works at level 1, teams or logins, as in
                         @acme/service-desk,@lena; at other levels and as
                         managers: 2=@omar, managers=@mia

For forms and workflow
  --force                replaces those that differ, instead of naming them
  --dry-run              only says what would be written
  --tierline OWNER/NAME@TAG  where the workflow takes Tierline’s action from;
                         this version’s tag if left out

A new policy needs to know who works at level 1, and the back office. In a
terminal it asks for them, and for zone, language and services. Nothing is
written when a flag (exit code 2) or the policy (exit code 1) has a mistake.`;
