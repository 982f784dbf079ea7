/** What a rule has found in a text, and what is left of it once it is taken out. */
import type { PersonalKind, SecretKind } from '../core/secret.ts';

export interface Found {
  readonly kind: SecretKind | PersonalKind;
  /** Whose it is, as they write their own name; null where nobody can tell. */
  readonly issuer: string | null;
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** A rule never throws, and takes no longer for a hostile text than for another of its length. */
export type Rule = (text: string) => readonly Found[];

/** One removal, for whoever reviews it: it can be found by it, and not used. */
export interface Removal {
  readonly kind: Found['kind'];
  readonly issuer: string | null;
  /** In the text as it was, counted from 1. */
  readonly line: number;
  /** Its first two characters, or none of something short; and how long it was. */
  readonly begins: string;
  readonly length: number;
}

/** Stands where something was taken out. It needs no language, is no Markdown, and tells nothing of the length. */
export const REMOVED = '█████';

/** Of so few characters the first two would tell too much. */
const SHORT = 12;

/** The text without what was found; where findings overlap, all that they cover goes as the one that begins first. */
export function takeOut(
  text: string,
  found: readonly Found[],
): { readonly text: string; readonly removed: readonly Removal[] } {
  const parts: string[] = [];
  const removed: Removal[] = [];
  let at = 0;
  let line = 1;
  for (const { kind, issuer, start, end } of merged(found)) {
    const before = text.slice(at, start);
    line += breaksIn(before);
    const secret = text.slice(start, end);
    const begins = secret.length < SHORT ? '' : secret.slice(0, 2);
    removed.push({ kind, issuer, line, begins, length: secret.length });
    parts.push(before, REMOVED);
    line += breaksIn(secret);
    at = end;
  }
  return { text: parts.join('') + text.slice(at), removed };
}

function merged(found: readonly Found[]): readonly Found[] {
  const all: Found[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last === undefined || one.start >= last.end) all.push(one);
    else if (one.end > last.end) all[all.length - 1] = { ...last, end: one.end };
  }
  return all;
}

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
