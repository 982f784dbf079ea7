/** Reads single fields of what monitoring posts: cut to what the desk keeps, and nothing of a wrong kind taken for something. */
import type { z } from 'zod';
import { type Instant, parseInstant } from '../calendar/instant.ts';
import type { Labels, Notification } from '../core/ticket/alert.ts';

/** What was posted, or a sentence that says what was expected instead. */
export type Read = { readonly notification: Notification } | { readonly refused: string };

/** Of one notification; whoever has more sees the rest in monitoring. */
export const MOST_ALERTS = 1_000;
const MOST_LABELS = 40;
const LONGEST_NAME = 100;
const LONGEST_VALUE = 1_000;

export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** Texts and numbers by their names, in order; what is neither is none. */
export function labelsOf(pairs: Readonly<Record<string, unknown>> | null | undefined): Labels {
  const texts = Object.entries(pairs ?? {}).flatMap(([name, value]) => {
    const said = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    return typeof said === 'string' && said !== ''
      ? [[cut(name, LONGEST_NAME), cut(said, LONGEST_VALUE)] as const]
      : [];
  });
  return Object.fromEntries(texts.toSorted(([one], [other]) => (one < other ? -1 : 1)).slice(0, MOST_LABELS));
}

/** Null for no instant, and for the year 1, with which Go’s programs say “none”. */
export function instantOf(text: string): Instant | null {
  try {
    const at = parseInstant(text);
    return at > 0 && at < 8e15 ? at : null;
  } catch {
    return null;
  }
}

/** An address that a person may be led to; null for anything else. */
export function linkOf(text: string): string | null {
  const url = URL.parse(text.trim());
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.href.length > 2_000) return null;
  return url.href;
}

/** What was expected, and where the body first differs. */
export function whyNot(expected: string, { issues }: z.ZodError): { readonly refused: string } {
  const place = issues[0]?.path.join('.') ?? '';
  const where = place === '' ? 'It is no object' : `Look at “${place}”`;
  return { refused: `${where}. Expected was ${expected}.` };
}
