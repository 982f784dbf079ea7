/** The status that is built into a portal: of the file that `TIERLINE_STATUS` names, what everybody may read. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

// What else the file says, such as ids of articles, may not be for everybody.
const published = z.object({
  at: z.iso.datetime({ offset: true }),
  incidents: z
    .array(z.object({ title: z.string(), url: z.url({ protocol: /^https?$/ }).optional() }))
    .default([]),
});

type BuiltStatus = z.output<typeof published>;

const EXAMPLE =
  '{ "at": "2026-11-22T06:00:00Z", "incidents": [{ "title": "Mail is down", "url": "https://status.acme.example/9" }], "popular": ["KE-0042"] }';

/** What keeps a text from being a `status.json`, behind its name, with the remedy; null where it is one. */
export function statusComplaint(text: string): string | null {
  const read = jsonIn(text);
  if (read === undefined) return `which holds no JSON. Write it like this: ${EXAMPLE}.`;
  const { error } = published.extend({ popular: z.array(z.string()).optional() }).safeParse(read);
  const [first] = error?.issues ?? [];
  if (first === undefined) return null;
  const where = first.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  const what =
    where.length === 0 ? 'it is no status' : `“${where.join('').replace(/^\./, '')}” is missing or wrong`;
  return `and in that file ${what}. Write it like this: ${EXAMPLE}.`;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws when the file cannot be read, or is no status */
export async function readBuiltStatus(file: string): Promise<BuiltStatus> {
  try {
    return published.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new Error(`could not read the incidents from the status file ${file}`, { cause });
  }
}
