/** `tierline new`: the file of a new article, with its number, its fields and a sentence for each thing to write. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { anyOf } from '../../knowledge/check/services.ts';
import { blankArticle, fileNameFor, nextId } from '../../knowledge/new-article.ts';
import { readArticles } from '../../knowledge/read.ts';
import type { ArticleKind } from '../../knowledge/schema.ts';
import { frontMatterSchema } from '../../knowledge/schema.ts';
import { machineClock } from '../clock.ts';
import { articlesFolder } from '../github/files.ts';
import { dayOf } from '../reply/time.ts';
import { articlesIn, policyIn, whyNotFolder } from './read-desk.ts';
import type { Deed } from './verb.ts';

const kinds: ReadonlyMap<string, ArticleKind> = new Map([
  ['ke', 'known-error'],
  ['ht', 'how-to'],
  ['rb', 'runbook'],
]);

export const newArticle: Deed = {
  run: (words, print) => {
    const asked = read(words);
    if ('refused' in asked) {
      print(asked.refused);
      return Promise.resolve(2);
    }
    const { kind, title, service, folder, today } = asked;
    const files = articlesIn(folder);
    const id = nextId(kind, files);
    const path = join(folder, articlesFolder, fileNameFor(id, title));
    mkdirSync(join(folder, articlesFolder), { recursive: true });
    writeFileSync(path, blankArticle(kind, { id, title, service, today }), { flag: 'wx' });
    print(`${path} is yours to write. Each line that says TODO tells what belongs there.`);
    print('`tierline check` names the lines that are left.');
    const others = [...new Set(readArticles(files).articles.flatMap((one) => one.service ?? []))].toSorted();
    if (service !== undefined && others.length > 0 && !others.includes(service))
      print(`No other article is about “${service}” yet. The others are about ${anyOf(others)}.`);
    return Promise.resolve(0);
  },
};

interface Asked {
  readonly kind: ArticleKind;
  readonly title: string;
  readonly service: string | undefined;
  readonly folder: string;
  readonly today: string;
}

interface Refusal {
  readonly refused: string;
}

function read(words: readonly string[]): Asked | Refusal {
  const parsed = split(words);
  if ('refused' in parsed) return parsed;
  const [what = '', title = '', ...more] = parsed.positionals;
  const { service, folder = '.' } = parsed.values;
  const kind = kinds.get(what.toLowerCase());
  if (kind === undefined)
    return {
      refused: `“${what}” is no kind of article. Write ke for a known error, ht for a how-to or rb for a runbook, then the title in quotes.`,
    };
  if (more.length > 0) return { refused: `Put the title in quotes: "${[title, ...more].join(' ')}".` };
  const wrong = whyNotTitle(title) ?? whyNotFolder(folder);
  if (wrong !== null) return { refused: wrong };
  const policy = policyIn(folder);
  const rules = 'policy' in policy ? policy.policy : { services: [], timezone: 'UTC' };
  const known = serviceAmong(rules.services, service);
  if (typeof known === 'object') return known;
  return {
    kind,
    title: title.trim(),
    service: known,
    folder,
    today: dayOf(machineClock.now(), rules.timezone),
  };
}

function split(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { service: { type: 'string' }, folder: { type: 'string' } },
    });
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return { refused: `${said.replace(/\.$/, '')}. Known here: --service NAME and --folder FOLDER.` };
  }
}

function whyNotTitle(title: string): string | null {
  const words = title.trim();
  if (words === '')
    return 'There is no title. Write it in quotes, in the words of the person who has the trouble.';
  if (words.includes('\n')) return 'The title has several lines. Write one.';
  return words.length > 120 ? `The title has ${words.length} characters. Write at most 120.` : null;
}

/** The service as the policy writes it, or why not. */
function serviceAmong(
  services: readonly { readonly id: string }[],
  service: string | undefined,
): string | undefined | Refusal {
  if (service === undefined) return undefined;
  const ids = services.map(({ id }) => id);
  const id = service.trim().toLowerCase();
  if (ids.includes(id)) return id;
  if (ids.length > 0) return { refused: `The policy has no service “${service}”. Write ${anyOf(ids)}.` };
  if (isService(service)) return service.trim();
  return {
    refused: `“${service}” is no name for a service. Write at most 41 letters, digits, spaces, dots and dashes.`,
  };
}

function isService(service: string): boolean {
  const about = { kind: 'how-to', id: 'HT-0001', title: 'Any', reviewedOn: '2026-01-01', service };
  return frontMatterSchema.safeParse(about).success;
}
