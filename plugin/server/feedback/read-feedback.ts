/** Reads what a page of the portal sends: a browser wrote it, so nothing in it is trusted. */
import { z } from 'zod';
import type { FeedbackRow } from '../../store/feedback.ts';

/** A search longer than this is a pasted log; its beginning tells enough. */
const LONGEST = 120;

const article = z.string().regex(/^(KE|HT)-\d{4,6}$/);

const schema = z.discriminatedUnion('said', [
  z.strictObject({ said: z.literal('solved'), article }),
  z.strictObject({ said: z.literal('no-answer'), search: z.string() }),
]);

/** Null for anything but these two messages. */
export function readFeedback(text: string): Pick<FeedbackRow, 'said' | 'about'> | null {
  const read = schema.safeParse(jsonOf(text));
  if (!read.success) return null;
  if (read.data.said === 'solved') return { said: 'solved', about: read.data.article };
  const about = plain(read.data.search);
  return about === '' ? null : { said: 'no-answer', about };
}

/** Without what may name a person or a machine: addresses of mail and network, long numbers. */
function plain(search: string): string {
  return search
    .slice(0, 1_000)
    .toLowerCase()
    .replace(/\S+@\S+/g, '…')
    .replace(/\b\d{1,3}(\.\d{1,3}){3}\b/g, '…')
    .replace(/\b\d{6,}\b/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
