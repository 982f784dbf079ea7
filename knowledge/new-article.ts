/** A new article: its number, the name of its file, and every field and section with a sentence on what belongs there. */
import { stringify } from 'yaml';
import { splitFrontMatter } from './front-matter.ts';
import type { ArticleFile } from './read.ts';
import type { ArticleKind } from './schema.ts';

interface Blank {
  readonly id: string;
  readonly title: string;
  /** Undefined leaves the line to the author. */
  readonly service: string | undefined;
  /** As `2026-03-31`. */
  readonly today: string;
}

/** The text of the file. What is to be written is marked TODO, and `tierline check` names those lines. */
export function blankArticle(kind: ArticleKind, { id, title, service, today }: Blank): string {
  const of = service === undefined ? [] : [`service: ${service}`];
  const head = [
    ...stringify({ id, title }, { lineWidth: 0 }).trimEnd().split('\n'),
    'aliases:',
    '  - TODO how users say it in their own words, one way on each line',
    'codes:',
    '  - TODO the exact code or message, as the screen shows it',
    ...of,
    ...fieldsFor(kind, today),
    `reviewedOn: ${today}`,
    'reviewEvery: 6 months',
  ];
  return ['---', ...head, '---', '', ...sectionsFor(kind), ''].join('\n');
}

/** As Germans write them where there are no others: “ablaeuft” is a word, “ablauft” is none. */
const spelled: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
]);

/** The name of its file: the id and the first words of the title, e.g. `KE-0042-vpn-drops-after-two-minutes.md`. */
export function fileNameFor(id: string, title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spelled.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  return [id, ...(words ?? []).slice(0, 8)].join('-').concat('.md');
}

function fieldsFor(kind: ArticleKind, today: string): readonly string[] {
  switch (kind) {
    case 'known-error':
      return [
        'affected:',
        '  - TODO the platforms and versions that have it',
        'symptoms:',
        '  - TODO what the person sees, the most telling sign first',
        'status: investigating',
        'cause: |',
        '  TODO why it happens, in a few sentences. Take the field out while nobody knows.',
        'workaround: |',
        '  1. TODO what helps, step by step; it is also posted as a comment, so it stands alone and links to whole web addresses only. Then write “status: workaround”.',
        'history:',
        `  - on: ${today}`,
        '    status: investigating',
      ];
    case 'how-to':
      return ['affected:', '  - TODO the platforms and versions that it is for', 'audience: public'];
    case 'runbook':
      return ['audience: staff'];
    default:
      return kind satisfies never;
  }
}

function sectionsFor(kind: ArticleKind): readonly string[] {
  switch (kind) {
    case 'known-error':
      return [
        '## Is it this?',
        '',
        'TODO how the person can tell this trouble from others that look alike.',
        '',
        '## If the workaround does not help',
        '',
        'TODO what to write into the ticket, so that nobody needs to ask.',
      ];
    case 'how-to':
      return [
        'TODO what the reader has at the end, and when they would want it.',
        '',
        '## What you need',
        '',
        'TODO rights, programs and facts to have at hand before the first step.',
        '',
        '## Steps',
        '',
        '1. TODO one thing to do, and what the screen shows then.',
        '',
        '## If it does not work',
        '',
        'TODO the usual slips, and what to do about each.',
      ];
    case 'runbook':
      return [
        'TODO who does this, and at what sign.',
        '',
        '## Before you begin',
        '',
        'TODO what to check, whom to tell, and what can break.',
        '',
        '## Steps',
        '',
        '1. TODO one thing to do, and how you see that it worked.',
        '',
        '## The way back',
        '',
        'TODO how to undo it when a step fails.',
        '',
        '## Tell people',
        '',
        'TODO what to write in the tickets, and when.',
      ];
    default:
      return kind satisfies never;
  }
}

const letters: Readonly<Record<ArticleKind, string>> = { 'known-error': 'KE', 'how-to': 'HT', runbook: 'RB' };

/** One more than the highest in use, by a file’s name or by the id in it: `KE-0043` after `KE-0042`. */
export function nextId(kind: ArticleKind, files: readonly ArticleFile[]): string {
  const taken = files.flatMap(({ path, text }) => {
    const parts = splitFrontMatter(path, text);
    const written = 'problems' in parts ? undefined : parts.fields['id'];
    return [path.split(/[/\\]/).at(-1) ?? '', typeof written === 'string' ? written : ''];
  });
  return nextIdAfter(kind, taken.flat());
}

/** The same, where all that is known are their ids or the names of their files. */
export function nextIdAfter(kind: ArticleKind, names: readonly string[]): string {
  const begins = new RegExp(`^${letters[kind]}-(\\d{4,})`);
  const highest = names.reduce((most, name) => Math.max(most, Number(begins.exec(name)?.[1] ?? 0)), 0);
  return `${letters[kind]}-${String(highest + 1).padStart(4, '0')}`;
}
