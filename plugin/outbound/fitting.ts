/** Keeps a message below the size that Standard Webhooks asks for: long texts are cut, and it says which. */
import { z } from 'zod';

/** Standard Webhooks recommends less than 20 kB; a format that wraps the message needs a little of it, in bytes. */
const MOST = 16_000;
/** What long texts are cut to, in characters; the first that makes the message fit is taken. */
const LENGTHS = [4_000, 1_000, 250, 80];
/** More names than these are not listed. */
const NAMED = 20;
/** Stands where something was left out, in any language. */
const MARK = ' […]';

type Fields = Readonly<Record<string, unknown>>;

const messageSchema = z.looseObject({ data: z.looseObject({ ticket: z.looseObject({}).optional() }) });

/**
 * The JSON of a message, as it is where it is short enough. Otherwise its long texts are cut, and `data.cut` names their
 * fields; the last resort is to leave the largest fields out. What names the ticket always stays.
 */
export function fitting(json: string): string {
  if (Buffer.byteLength(json) <= MOST) return json;
  const { data, ...head } = messageSchema.parse(JSON.parse(json));
  const { ticket, ...facts } = data;
  const write = (kept: Fields, most: number): string => {
    const short = ticket === undefined ? null : { ...ticket, title: cut(ticket['title'], most) };
    const names = Object.keys(facts).filter((name) => !isSame(kept[name], facts[name]));
    const cutTitle = short !== null && !isSame(short.title, ticket?.['title']) ? ['ticket.title'] : [];
    const named = { cut: [...cutTitle, ...names].slice(0, NAMED) };
    return JSON.stringify({
      ...head,
      data: { ...kept, ...named, ...(short === null ? {} : { ticket: short }) },
    });
  };
  for (const most of LENGTHS) {
    const written = write(mapFields(facts, most), most);
    if (Buffer.byteLength(written) <= MOST) return written;
  }
  const least = LENGTHS.at(-1) ?? 0;
  const bySize = Object.entries(mapFields(facts, least)).toSorted(
    ([, one], [, other]) => sizeOf(one) - sizeOf(other),
  );
  for (let keep = bySize.length; keep > 0; ) {
    keep = Math.floor(keep / 2);
    const written = write(Object.fromEntries(bySize.slice(0, keep)), least);
    if (Buffer.byteLength(written) <= MOST) return written;
  }
  throw new Error('the ticket of a message is too long by itself');
}

/** So many characters of a text at most, with a mark where some are missing; no character is parted. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most);
  return `${(/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept).trimEnd()}${MARK}`;
}

/** Every text in a value. */
function cut(value: unknown, most: number): unknown {
  if (typeof value === 'string') return cutText(value, most);
  if (Array.isArray(value)) return value.map((one: unknown) => cut(one, most));
  return typeof value === 'object' && value !== null ? mapFields({ ...value }, most) : value;
}

function mapFields(fields: Fields, most: number): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, cut(one, most)]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}
