/** Reads what a matcher is tried on: articles, and tickets with the articles that people said they are about. */
import { existsSync, statSync } from 'node:fs';
import { z } from 'zod';
import { readFolder } from '../../../knowledge/folder.ts';
import type { Matchable } from '../../../knowledge/matching/entry.ts';
import { readArticles } from '../../../knowledge/read.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { matchableOf } from '../../rules/library.ts';
import { sayError } from '../../server/say-error.ts';
import { linesOf } from '../export/read-lines.ts';

export interface Case {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Ids of articles; empty where none answers it. */
  readonly relevant: readonly string[];
  /** All reports of one problem share it; null elsewhere. */
  readonly cluster: string | null;
  /** The ticket itself, where it is a desk’s own; null elsewhere. */
  readonly ticket: Ticket | null;
}

const id = z.union([z.string(), z.number()]).transform(String);
const articleSchema = z.object({ id, title: z.string().default(''), text: z.string().default('') });
const caseSchema = z
  .object({
    id,
    title: z.string().default(''),
    body: z.string().optional(),
    text: z.string().optional(),
    relevant: z.array(id).default([]),
    cluster: id.optional(),
  })
  .transform(({ body, text, cluster, ...one }) => ({
    ...one,
    body: body ?? text ?? '',
    cluster: cluster ?? null,
    ticket: null,
  }));

export interface Read<Of> {
  readonly items: readonly Of[];
  /** What was left out and why, in a sentence each. */
  readonly notes: readonly string[];
}

export interface Refused {
  readonly refused: string;
}

/** JSON lines, plain or .gz, or a folder of articles as the desk keeps them. */
export async function readMatchables(path: string): Promise<Read<Matchable> | Refused> {
  if (!existsSync(path))
    return noSuch(path, '--articles takes JSON lines (plain or .gz) or a folder of articles.');
  if (statSync(path).isDirectory()) {
    const { articles, problems } = readArticles(await readFolder(path));
    const notes =
      problems.length === 0 ? [] : [`${problems.length} mistakes in ${path}; \`tierline check\` names them.`];
    return { items: articles.filter(({ status }) => status !== 'retired').map(matchableOf), notes };
  }
  const read = await readLines(path, articleSchema, '{"id": "KE-0001", "title": "…", "text": "…"}');
  if ('refused' in read) return read;
  const items = read.items.map(({ id: own, title, text }) => ({ id: own, fields: { title, body: text } }));
  return { items, notes: read.notes };
}

export async function readCases(path: string, flag: string): Promise<Read<Case> | Refused> {
  if (!existsSync(path) || !statSync(path).isFile())
    return noSuch(path, `${flag} takes JSON lines, plain or .gz.`);
  return await readLines(path, caseSchema, '{"id": "7", "title": "…", "body": "…", "relevant": ["KE-0001"]}');
}

function noSuch(path: string, remedy: string): Refused {
  return { refused: `There is no file ${path}. ${remedy}` };
}

/** More broken lines than this share of a file are another kind of file. */
const BROKEN = 0.1;

async function readLines<Of>(
  path: string,
  schema: z.ZodType<Of>,
  example: string,
): Promise<Read<Of> | Refused> {
  const items: Of[] = [];
  const broken: number[] = [];
  try {
    for await (const { text, number } of linesOf(path)) {
      if (text.trim() === '') continue;
      const read = schema.safeParse(parse(text));
      if (read.success) items.push(read.data);
      else broken.push(number);
    }
  } catch (error) {
    return {
      refused: `${path} could not be read to its end (${sayError(error)}). Is it whole, and a .gz packed?`,
    };
  }
  const [first] = broken;
  if (first === undefined) return { items, notes: [] };
  if (broken.length > (items.length + broken.length) * BROKEN)
    return { refused: `${path}, line ${first}: this is not ${example}. Write one such object a line.` };
  const note =
    broken.length === 1
      ? `Line ${first} of ${path} could not be read and is left out.`
      : `${broken.length} lines (the first is line ${first}) of ${path} could not be read and are left out.`;
  return { items, notes: [note] };
}

/** Undefined for what is no JSON. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
