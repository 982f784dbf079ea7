/** The last gate before the world: whatever waits in the outbox leaves its secrets there, whoever wrote them down. */
import { redactSecrets } from '../../redaction/gate.ts';

/** The fields of jobs that hold words for people; all others are names, keys and places, by which things are found again. */
const WORDS: readonly string[] = ['title', 'body', 'card', 'line', 'summary', 'message', 'rationale'];

/** A job for GitHub, as the JSON that the outbox keeps. */
export function jobWithoutSecrets(json: string): Promise<string> {
  return cleaned(json, (field) => WORDS.includes(field));
}

/** A message for a subscriber: every text in it may be somebody’s words. */
export function messageWithoutSecrets(json: string): Promise<string> {
  return cleaned(json, () => true);
}

/** What a card carries hidden: people’s words are in these fields, all others name things that must be found again. */
export function recordWithoutSecrets(json: string): Promise<string> {
  return cleaned(json, (field) => ['title', 'body', 'text', 'description'].includes(field));
}

/** Looks once over all its words together; only where something is found, at each by itself. */
async function cleaned(json: string, isWords: (field: string) => boolean): Promise<string> {
  const value: unknown = JSON.parse(json);
  const words: string[] = [];
  mapWords(value, isWords, (text) => {
    words.push(text);
    return text;
  });
  if ((await redactSecrets(words.join('\n'))).removed.length === 0) return json;
  const clean = new Map<string, string>();
  for (const text of words) clean.set(text, (await redactSecrets(text)).text);
  return JSON.stringify(mapWords(value, isWords, (text) => clean.get(text) ?? text));
}

type Change = (text: string) => string;

function mapWords(value: unknown, isWords: (field: string) => boolean, change: Change, field = ''): unknown {
  if (typeof value === 'string') return isWords(field) ? change(value) : value;
  if (Array.isArray(value)) return value.map((one: unknown) => mapWords(one, isWords, change, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, mapWords(one, isWords, change, name)]),
  );
}
