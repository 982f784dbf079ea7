/** Reads what a page of the portal sends: a browser wrote it, so nothing in it is trusted. */
import { z } from 'zod';
import { type Meant, meants } from '../../core/self-service/intent.ts';

/** A search longer than this is a pasted log; its beginning tells enough. */
const LONGEST = 120;
/** Characters; the page’s own field takes no more. */
const LONGEST_REASON = 300;

export type Said =
  /** A search was made, or the ticket form was opened: the page asks for a token, under a random id of its own. */
  | { readonly said: 'meant'; readonly about: Meant; readonly id: string }
  /** `about` is the article’s id; `token` is null where nobody was seen to mean a ticket. */
  | { readonly said: 'solved'; readonly about: string; readonly token: string | null }
  /** The ticket form was opened after an article had solved it. */
  | { readonly said: 'came-back'; readonly token: string }
  /** An article did not help; `because` is what the visitor wrote of it, as they wrote it, and may be empty. */
  | { readonly said: 'unhelpful'; readonly article: string; readonly because: string }
  /** `about` is the words of the search. */
  | { readonly said: 'no-answer'; readonly about: string };

const article = z.string().regex(/^(KE|HT)-\d{4,6}$/);
const token = z.string().max(600);

const schema = z.discriminatedUnion('said', [
  z.strictObject({ said: z.literal('meant'), by: z.enum(meants), id: z.string().regex(/^[0-9a-f]{32}$/) }),
  z.strictObject({ said: z.literal('solved'), article, token: token.optional() }),
  z.strictObject({ said: z.literal('came-back'), token }),
  z.strictObject({ said: z.literal('unhelpful'), article, because: z.string() }),
  z.strictObject({ said: z.literal('no-answer'), search: z.string() }),
]);

/** Null for anything but these messages. */
export function readFeedback(text: string): Said | null {
  const read = schema.safeParse(jsonOf(text));
  if (!read.success) return null;
  const { data } = read;
  switch (data.said) {
    case 'meant':
      return { said: 'meant', about: data.by, id: data.id };
    case 'solved':
      return { said: 'solved', about: data.article, token: data.token ?? null };
    case 'came-back':
      return data;
    case 'unhelpful':
      return { ...data, because: oneLine(data.because) };
    case 'no-answer': {
      const about = plain(data.search);
      return about === '' ? null : { said: 'no-answer', about };
    }
    default:
      return data satisfies never;
  }
}

/** A sentence or two; control characters would move whatever shows it. */
function oneLine(text: string): string {
  const line = text
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(unnamed(line)).slice(0, LONGEST_REASON).join('');
}

function plain(search: string): string {
  return unnamed(search.slice(0, 1_000).toLowerCase()).replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/** Without what may name a person or a machine: addresses of mail and network, long numbers. */
function unnamed(text: string): string {
  return text
    .replace(/\S+@\S+/g, '…')
    .replace(/\b\d{1,3}(\.\d{1,3}){3}\b/g, '…')
    .replace(/\b\d{6,}\b/g, '…');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
