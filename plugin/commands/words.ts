/** Reads what stands on the line of a command as people type it: on any keyboard, in any script, ended like a sentence. */
import { editDistance } from '../../knowledge/text/edit-distance.ts';
import { argument, plain } from '../core/plain.ts';

/** The slash, and those that other keyboards and typesetting programs put in its place. */
const slashes = /^[/\uff0f\u2215\u2044]/;

/**
 * A verb, what may end it like a sentence (`/confirm.`, `/escalate: no change`), and the words behind it. The full-width
 * signs of Chinese and Japanese need no space behind them. What turns the direction of writing round is no part of a verb.
 */
const slashLine =
  /^.([[\p{L}\p{M}\p{Pd}\p{Default_Ignorable_Code_Point}\u2212]--[\u202d\u202e]]+)(?:[\p{Terminal_Punctuation}\u2026]{0,5}(?:\s+(.*))?|[\uff01-\uff0f\uff1a-\uff1f\u3001\u3002]\s*(.*))$/sv;

interface SlashLine {
  readonly verb: string;
  /** As written, in composed letters. */
  readonly words: string;
}

/** Null for a line that is no verb behind a slash, with or without words behind it. */
export function readSlashLine(line: string): SlashLine | null {
  if (!slashes.test(line)) return null;
  const [, written = '', behind, close] = slashLine.exec(line) ?? [];
  const verb = plain(written).toLowerCase();
  if (!/^\p{Script=Latin}[\p{Script=Latin}-]*$/u.test(verb)) return null;
  return { verb, words: (behind ?? close ?? '').trim().normalize('NFC') };
}

/** What ends the first word: a space, or what needs none beside it. */
const wordEnds = /\s|--|[\u2014\uff0c\uff1a\uff1b\u3001\u3002]/;

/** A dash or a colon between the first word and the prose belongs to neither. */
const between = /^[\p{Pd}\s:;,\uff0c\uff1a\uff1b\u3001\u3002]+/u;

/** But a single dash that stands against a word is its own: the minus of `-5`. */
const ownDash = /(?<!-)(?!\u2014)\p{Pd}$/u;

/** The word that a command reads before its prose (`user`, of `/wait user: please send the log`), and the rest as written. */
export function firstWord(words: string): { readonly first: string; readonly rest: string } {
  const end = words.search(wordEnds);
  const first = end < 0 ? words : words.slice(0, end);
  const rest = end < 0 ? '' : words.slice(end).trim();
  const prose = rest.replace(between, (run) =>
    run === rest ? '' : (ownDash.exec(run.slice(-2))?.[0] ?? ''),
  );
  return { first: argument(first), rest: prose };
}

/** What people write for the names that commands take, in German and loosely; the names themselves stand in their features. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  low: ['niedrig', 'gering'],
  medium: ['mittel', 'normal'],
  high: ['hoch'],
  P1: ['1', 'critical', 'kritisch'],
  P2: ['2', 'high', 'hoch'],
  P3: ['3', 'medium', 'normal', 'mittel'],
  P4: ['4', 'low', 'niedrig', 'gering'],
  auto: ['automatic', 'automatisch'],
  incident: ['störung', 'stoerung', 'vorfall'],
  request: ['anfrage', 'anforderung', 'wunsch'],
  'known-error': ['bekannter-fehler'],
  user: [
    'requester',
    'customer',
    'benutzer',
    'benutzerin',
    'nutzer',
    'nutzerin',
    'anwender',
    'anwenderin',
    'kunde',
    'kundin',
  ],
  expert: ['experte', 'expertin', 'fachleute'],
  vendor: ['hersteller', 'lieferant', 'anbieter'],
  'third-party': ['thirdparty', 'dritte', 'drittanbieter', 'dienstleister'],
  'on-site': ['onsite', 'vor-ort', 'vorort'],
  parts: ['part', 'ersatzteil', 'ersatzteile', 'teile'],
  change: ['änderung', 'aenderung'],
  'customer-it': ['kunden-it'],
  customer: ['kunde', 'kundin'],
};

/** One of these names, as such or by another word for it; null for anything else. */
export function readName<T extends string>(text: string, names: readonly T[]): T | null {
  const word = text.trim().toLowerCase();
  return (
    names.find((name) => name.toLowerCase() === word) ??
    names.find((name) => otherNames[name]?.includes(word) === true) ??
    null
  );
}

/** Which verb a mistyped one was meant to be: the one within one typing error (two for long ones); null when none is near. */
export function nearest(typed: string, verbs: readonly string[]): string | null {
  const allowed = typed.length > 5 ? 2 : 1;
  const ranked = verbs
    .map((verb) => ({ verb, distance: editDistance(typed, verb) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= allowed && typed.length > 2 ? best.verb : null;
}
