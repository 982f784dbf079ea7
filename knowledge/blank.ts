/** A new article with nothing in it yet: every field, every section, and a sentence on what belongs there. */
import { stringify } from 'yaml';
import type { ArticleKind } from './schema.ts';

type Blank = {
  readonly id: string;
  readonly title: string;
  /** Undefined leaves the line to the author. */
  readonly service: string | undefined;
  /** As `2026-03-31`. */
  readonly today: string;
};

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

/** The name of its file: the id and the first words of the title, e.g. `KE-0042-vpn-drops-after-two-minutes.md`. */
export function fileNameFor(id: string, title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
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
