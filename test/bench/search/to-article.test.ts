/** Articles of other houses become ours without a hand’s touch, and answers are counted as they came. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../knowledge/read.ts';
import { figuresOf } from './figures.ts';
import { scoreByKind, scoreOf } from './score.ts';
import { toArticle } from './to-article.ts';

const foreign = `---
id: "ke-087ea7fd"
title: "The import of solution failed"
product: "dynamics-365"
kb: "4346904"
affected: ["Microsoft Dynamics 365"]
description: "Importing a solution fails."
---

You see this:

## Symptoms

Error code <8004f016>, see [the list](/errors/list(v=vs.90)) and [the
manual](
/manual).

## Cause

Two layers.

## Resolution

1. Check the type at [GitHub](https://github.com/).
`;

describe('an article of another house', () => {
  const mapped = toArticle('ke-087ea7fd.md', foreign, 6);
  const read = readArticle({ path: mapped?.name ?? '', text: mapped?.text ?? '' });

  it('is one that we can read, with its parts in our fields', () => {
    expect(read).toMatchObject({
      article: {
        id: 'KE-00007',
        kind: 'known-error',
        title: 'The import of solution failed',
        service: 'dynamics-365',
        codes: ['4346904'],
        affected: ['Microsoft Dynamics 365'],
        symptoms: ['Importing a solution fails.'],
        status: 'workaround',
        workaround: '1. Check the type at [GitHub](https://github.com/).',
        cause: 'Two layers.',
      },
    });
    expect(mapped?.foreignId).toBe('ke-087ea7fd');
  });

  it('keeps the words of links that lead into its own site', () => {
    expect(mapped?.text).toContain('see [the list] and [the\nmanual].');
  });

  it('stays as it is when it has an id of ours, and is passed over when it has none', () => {
    const ours = '---\nid: HT-0001\ntitle: Open a ticket\nreviewedOn: 2026-01-01\n---\nSo.\n';
    expect(toArticle('HT-0001-open.md', ours, 3)).toEqual({
      name: 'HT-0001-open.md',
      text: ours,
      id: 'HT-0001',
      foreignId: 'HT-0001',
    });
    expect(toArticle('readme.md', '# Nothing', 0)).toBeUndefined();
  });
});

describe('the score of a search', () => {
  const query = (kind: string) => ({ kind, q: 'vpn', id: 'KE-1' });
  const answers = [
    { query: query('code'), ids: ['KE-1', 'KE-2'] },
    { query: query('code'), ids: ['KE-2', 'KE-1'] },
    { query: query('typo'), ids: ['KE-2', 'KE-3', 'KE-4', 'KE-5', 'KE-6', 'KE-1'] },
    { query: query('typo'), ids: [] },
  ];

  it('counts the first, the first five, and the empty ones', () => {
    expect(scoreOf(answers)).toEqual({ n: 4, top1: 1, top5: 2, empty: 1 });
    expect(scoreByKind(answers)['typo']).toEqual({ n: 2, top1: 0, top5: 0, empty: 1 });
  });

  it('meets the goals where it is three points ahead, and no fatter than the peer', () => {
    const ours = { n: 100, top1: 80, top5: 96, empty: 0, firstAnswerKiB: 200 };
    const peer = { ...ours, top1: 77, firstAnswerKiB: 200 };
    const met = (own: typeof ours) => figuresOf(own, peer, peer).map((figure) => figure.met);
    expect(met(ours)).toEqual([true, true, true, true]);
    expect(met({ ...ours, top1: 79, top5: 95, empty: 1, firstAnswerKiB: 201 })).toEqual([
      false,
      false,
      false,
      false,
    ]);
    // Who is nearly always right can only be right always.
    const sure = { ...peer, top1: 99 };
    expect(figuresOf({ ...ours, top1: 100 }, peer, sure)[1]?.met).toBe(true);
  });
});
