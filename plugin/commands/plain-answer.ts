/**
 * Reads a plain answer to what the desk asks about a ticket: “VPN, my team”. Only a text that says nothing else is read:
 * a wrong reading is worse than none, and people read the rest.
 */
import { plain } from '../core/plain.ts';
import { type Level, levels } from '../core/ticket/priority.ts';
import type { Service } from '../policy/policy.ts';

export interface PlainAnswer {
  /** The id of the service. */
  readonly service: string | null;
  readonly impact: Level | null;
  /** They say that they do not know something: of two questions that is the answer to the other one. */
  readonly isUnsure: boolean;
}

const NOTHING: PlainAnswer = { service: null, impact: null, isUnsure: false };

/** Longer texts say more than an answer. */
const LONGEST = 160;

/** `services` are the desk’s. `forThem`: staff answer for somebody without an account, and “only me” would be themselves. */
export function readPlainAnswer(
  text: string,
  services: readonly Pick<Service, 'id' | 'name'>[],
  forThem: boolean,
): PlainAnswer {
  if (text.length > LONGEST) return NOTHING;
  const impacts = forThem ? impactOfThem : impactOfWriter;
  const found: Part[] = [];
  let left = folded(inOneLine(text)).replace(opening, '');
  while (left !== '') {
    const part = serviceAt(left, services) ?? impactAt(left, impacts) ?? unsureAt(left) ?? fillerAt(left);
    if (part === null) return NOTHING;
    found.push(part);
    left = left.slice(part.length).replace(opening, '');
  }
  const named = [...new Set(found.flatMap(({ service = [] }) => service))];
  const meant = [...new Set(found.flatMap(({ impact = [] }) => impact))];
  const isUnsure = found.some((part) => part.isUnsure === true);
  // Who names two of a kind, or guesses, has told a story.
  if (named.length > 1 || meant.length > 1 || (isUnsure && named.length > 0)) return NOTHING;
  return { service: named[0] ?? null, impact: meant[0] ?? null, isUnsure };
}

/** What stands at the beginning of the text that is left to read. */
interface Part {
  readonly length: number;
  readonly service?: string;
  readonly impact?: Level;
  readonly isUnsure?: true;
}

/** Lines answer one question each; the marks of a list are no words. */
function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*+•–]|\d[.)])\s+/, ''))
    .join(', ');
}

/** `E-Mail` and `email` are one. */
function folded(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[*_"]/g, '')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '');
}

/** The exact name or id of one, the longest first: `VPN` does not hide `VPN for guests`. */
function serviceAt(text: string, services: readonly Pick<Service, 'id' | 'name'>[]): Part | null {
  const names = services.flatMap(({ id, name }) => [
    { id, name: folded(id) },
    { id, name: folded(name) },
  ]);
  const [longest] = names
    // A name of nothing but marks is no word, and reading it would come no further.
    .filter(({ name }) => name !== '' && text.startsWith(name))
    .filter(({ name }) => !/^[\p{L}\p{N}]/u.test(text.slice(name.length)))
    .toSorted((one, other) => other.name.length - one.name.length);
  return longest === undefined ? null : { length: longest.name.length, service: longest.id };
}

function impactAt(text: string, impacts: Readonly<Record<Level, RegExp>>): Part | null {
  for (const impact of levels) {
    const length = impacts[impact].exec(text)?.[0].length ?? 0;
    if (length > 0) return { length, impact };
  }
  return null;
}

function unsureAt(text: string): Part | null {
  const length = unsure.exec(text)?.[0].length ?? 0;
  return length > 0 ? { length, isUnsure: true } : null;
}

function fillerAt(text: string): Part | null {
  const length = filler.exec(text)?.[0].length ?? 0;
  return length > 0 ? { length } : null;
}

const end = '(?![\\p{L}\\p{N}])';

function phrases(...some: readonly string[]): RegExp {
  return new RegExp(`^(?:${some.join('|')})${end}`, 'u');
}

/** What may stand before an answer, and says nothing by itself. */
const opening = new RegExp(
  `^(?:[\\s,;.!:&+/()]|(?:and|und|plus|it is|it's|its|it affects|affects|affected|about|service|the service|dienst|der dienst|` +
    `betroffen|betroffen ist|betroffen sind|es betrifft|betrifft|es geht um|es ist|es sind|das ist|das sind)${end})+`,
  'u',
);

const unsure = phrases(
  "i (?:do not|don't|dont) know|don't know|dont know|no idea|idk|not sure",
  '(?:das )?wei(?:ß|ss) ich nicht|(?:ich )?wei(?:ß|ss) (?:es |ich )?nicht|keine ahnung',
);

/** Greetings, thanks and little words. */
const filler = phrases(
  'hi(?: there| all)?|hello|hey|hallo|moin|guten (?:morgen|tag)|good morning',
  'thanks|thank you|thx|danke|danke schön|vielen dank|please|pls|plz|bitte|sorry',
  'the|das|die|der|den|dem|for|für|bei|with|in|im',
);

const everyone = [
  'every(?:one|body)(?: here| (?:in|at) the (?:office|company|building))?',
  'all (?:users|people|colleagues|staff|employees|of the office)',
  '(?:the |our )?(?:whole|entire) (?:office|company|firm|building)',
  'alle (?:im (?:büro|buero|haus|betrieb|unternehmen)|in der firma|kollegen|kolleginnen und kollegen|mitarbeiter|nutzer|hier)',
  '(?:das |unser )?(?:ganzes?|gesamtes?) (?:büro|buero|haus|unternehmen)|(?:die |unsere )?(?:ganze|gesamte) firma',
  // Before a noun it means every one of those: “alle Drucker”.
  '(?:all|alle)(?=\\s*(?:[,;.!]|$))',
];

const team = '(?:whole |entire )?(?:team|department)';
const germanTeam = '(?:ganze[sm]? |gesamte[sm]? )?team';
const abteilung = '(?:ganzen? |gesamten? )?abteilung';

/** The phrases of one person about themselves. */
const impactOfWriter: Readonly<Record<Level, RegExp>> = {
  low: phrases(
    '(?:only|just)(?: for)? (?:me|myself)|(?:only|just) i|me (?:only|alone)|i alone|myself only',
    '(?:nur|bloß|bloss|lediglich)(?: bei| für)? (?:ich|mich|mir)(?: allein| selbst)?|(?:ich|mich) allein',
    '(?:only |just )?(?:one|1) person|(?:nur )?(?:eine|1) person',
  ),
  medium: phrases(
    `(?:me and )?(?:my|our|the) ${team}|${team}`,
    `(?:ich und )?(?:mein|unser|das) ${germanTeam}|${germanTeam}|(?:meine|unsere|die) ${abteilung}`,
    '(?:everyone|everybody|all) (?:in|on) (?:my|our|the) team|alle (?:im|in meinem|in unserem) team',
  ),
  high: phrases(...everyone),
};

/** What staff answer about somebody else. */
const impactOfThem: Readonly<Record<Level, RegExp>> = {
  low: phrases(
    '(?:only|just)(?: for)? (?:him|her|them|they|he|she)',
    'nur(?: bei| für)? (?:er|sie|ihn|ihm|ihr|die person(?: selbst)?)',
    '(?:only |just )?(?:one|1) person|(?:nur )?(?:eine|1) person',
  ),
  medium: phrases(
    `(?:their|his|her|the) ${team}|${team}`,
    `(?:ihr|sein|das) ${germanTeam}|${germanTeam}|(?:ihre|seine|die) ${abteilung}`,
  ),
  high: phrases(...everyone),
};
