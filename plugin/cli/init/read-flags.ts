/** What stands after `tierline init`, read. */
import { parseArgs } from 'node:util';
import type { Answers } from './first-policy.ts';

export interface Flags {
  readonly folder: string;
  /** Replaces forms that were changed since. */
  readonly force: boolean;
  readonly answers: Answers;
  /** The flags that only a new policy takes, as they were written: `--timezone`. */
  readonly forPolicy: readonly string[];
}

interface Refusal {
  readonly refused: string;
}

const options = {
  timezone: { type: 'string' },
  language: { type: 'string' },
  portal: { type: 'string' },
  'back-office': { type: 'string' },
  service: { type: 'string', multiple: true },
  people: { type: 'string', multiple: true },
  force: { type: 'boolean', default: false },
} as const;

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
  const people = readPeople(values.people ?? []);
  if ('refused' in people) return people;
  const services = readServices(values.service ?? []);
  if ('refused' in services) return services;
  return {
    folder,
    force: values.force,
    answers: {
      timezone: values.timezone ?? zone,
      language: values.language ?? 'en',
      portal: values.portal ?? null,
      backOffice: values['back-office'] ?? null,
      services,
      people,
    },
    forPolicy: tokens.flatMap((token) =>
      token.kind === 'option' && token.name !== 'force' ? [token.rawName] : [],
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
function readServices(texts: readonly string[]): Answers['services'] | Refusal {
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

/** `1=@lena,@acme/service-desk`, several times if need be. */
function readPeople(texts: readonly string[]): Answers['people'] | Refusal {
  let people: Answers['people'] = { 'level-1': [], 'level-2': [], 'level-3': [], managers: [] };
  for (const text of texts) {
    const [group = '', names = ''] = text.split('=');
    const which = groups.get(group.trim().toLowerCase());
    if (which === undefined || names.trim() === '')
      return {
        refused: `--people is “${text}”. Write who works where: 1=@lena,@acme/service-desk for level 1, or managers=@mia.`,
      };
    const more = names.split(',').map((name) => name.trim().replace(/^(?!@)/, '@'));
    people = { ...people, [which]: [...people[which], ...more] };
  }
  return people;
}
