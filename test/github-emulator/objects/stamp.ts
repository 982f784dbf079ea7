/** Times as GitHub writes them: whole seconds, and the world's clock instead of the emulator's real one. */
import { isList, isObject, type Json } from '../json.ts';

const realStamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const otherStamps = new Set(['date', 'timestamp']);

/** An instant (epoch milliseconds) as GitHub prints it: `YYYY-MM-DDTHH:MM:SSZ`. */
export function stamp(instant: number): string {
  return `${new Date(Math.floor(instant / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

/** Replaces the emulator's real times (it alone writes milliseconds) by the world's; `expires_at` stays real, for tokens are. */
export function inWorldTime(value: Json, fromReal: (real: number) => number): Json {
  if (isList(value)) {
    return value.map((item) => inWorldTime(item, fromReal));
  }
  if (!isObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) =>
      typeof field === 'string'
        ? [key, isRealStamp(key, field) ? stamp(fromReal(Date.parse(field))) : field]
        : [key, inWorldTime(field, fromReal)],
    ),
  );
}

function isRealStamp(key: string, text: string): boolean {
  return key !== 'expires_at' && (key.endsWith('_at') || otherStamps.has(key)) && realStamp.test(text);
}
