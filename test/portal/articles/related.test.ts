/** Which articles are called related. */
import { describe, expect, test } from 'vitest';
import { relatedOf } from '../../../portal/articles/related.ts';
import { article, knownError } from './articles.ts';

describe('related articles', () => {
  const printer = knownError('KE-0001', ['title: The printer shows E13 and stops', 'codes: ["0x00000709"]']);
  const spooler = knownError('KE-0002', ['title: Default printer cannot be set', 'codes: ["00000709"]']);
  const paper = article('HT-0001', ['title: Load paper into the printer']);
  const jam = knownError('KE-0005', ['title: The printer shows E20 and stops at once']);
  const vpn = knownError('KE-0003', ['title: The tunnel drops every half hour']);
  const german = article('HT-0002', ['title: Papier in den printer legen', 'lang: de']);
  const gone = knownError('KE-0004', ['title: The printer shows E13 no more', 'status: retired']);
  const others = ['mail', 'badge', 'phone', 'screen', 'wiki', 'budget'].map((word, at) =>
    article(`HT-10${10 + at}`, [`title: Use the ${word}`]),
  );
  const related = relatedOf([printer, spooler, paper, jam, vpn, german, gone, ...others]);

  test('share a code, however it is written, before they share words', () => {
    const [first, ...more] = related.get('KE-0001') ?? [];
    expect(first).toBe('KE-0002');
    expect(more).toContain('KE-0005');
  });

  test('are none where nothing is near', () => {
    expect(related.get('KE-0003')).toEqual([]);
  });

  test('are never the article itself, a retired one, or one in another language', () => {
    for (const [id, near] of related) {
      expect(near).not.toContain(id);
      expect(near).not.toContain('KE-0004');
    }
    expect(related.get('HT-0001')).not.toContain('HT-0002');
    expect(related.get('HT-0002')).toEqual([]);
  });

  test('are at most four', () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      article(`HT-20${10 + at}`, [`title: Reset badge ${at}`]),
    );
    for (const near of relatedOf([...many, vpn, paper, ...others]).values())
      expect(near.length).toBeLessThanOrEqual(4);
  });
});
