/** A ticket as a question to the index: its terms and how much each of them asks. */

import { tokensOf } from './tokens.ts';

export interface Ticket {
  readonly title: string;
  /** What people wrote, without the headings of a form. */
  readonly body: string;
}

export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
  /** The first way in which the ticket writes it. */
  readonly written: string;
}

/** A word of the title asks as much as this many in the body. Fitted with the field weights. */
const TITLE = 6;

/** How soon the same word in a long body stops asking for more: logs repeat themselves. Fitted likewise. */
const SATURATION = 8;

/** In characters. What a trouble is stands in the beginning; the rest of a long log repeats it, and costs everybody’s time. */
const LONGEST = 16_384;

/** The title whole, for GitHub bounds it, and the first 16,384 characters of the body. */
export function queryOf({ title, body: whole }: Ticket): readonly QueryTerm[] {
  // Some letters stand for eighteen: cut before and after they are taken apart.
  const body = whole.slice(0, LONGEST).normalize('NFKC').slice(0, LONGEST);
  const asked = new Map<string, { readonly count: number; readonly written: string }>();
  for (const [text, worth] of [[title, TITLE] as const, [body, 1] as const]) {
    for (const { term, written } of tokensOf(text)) {
      const before = asked.get(term);
      asked.set(term, { count: (before?.count ?? 0) + worth, written: before?.written ?? written });
    }
  }
  return [...asked].map(([term, { count, written }]) => ({
    term,
    weight: (count * (1 + SATURATION)) / (count + SATURATION),
    written,
  }));
}
