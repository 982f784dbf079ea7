/** What Lighthouse says of a page, by its own settings: a slow telephone on a slow line. */

import type { Figure } from '../bench.ts';

/** In the order of its report; each from 0 to 100. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof categories)[number];

export type Scores = Readonly<Record<Category, number>>;

/** @param port where the browser can be steered */
export async function lighthouseOf(url: string, port: number): Promise<Scores> {
  // It is there once the bench has installed its peers.
  const { default: lighthouse } = await import('lighthouse');
  const told = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...categories] });
  const score = (category: Category): number => {
    const found = told?.lhr.categories[category]?.score ?? null;
    if (found === null) throw new Error(`Lighthouse has no score for ${category} of ${url}`);
    return Math.round(found * 100);
  };
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
  };
}

/** An article’s page beside the peer’s, by category, and the worst of all kinds of pages. */
export function lighthouseFigures(own: Scores, peer: Scores, every: readonly Scores[]): readonly Figure[] {
  return categories.map((category): Figure => {
    const worst = Math.min(...every.map((one) => one[category]));
    const ratio = own[category] / peer[category];
    return {
      name: `Lighthouse, ${category}, of an article’s page (the worst of any kind of page: ${worst})`,
      value: own[category],
      unit: '',
      peerName: 'Starlight',
      peer: peer[category],
      ratio,
      goal: '≥ 1 × the peer’s',
      met: ratio >= 1,
    };
  });
}
