/** The parts of the search box in the page. */

export interface Parts {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  /** On a narrow screen it opens the facets. */
  readonly narrow: HTMLElement | null;
  readonly facets: HTMLElement | null;
  readonly told: HTMLElement;
  readonly repaired: HTMLElement;
  readonly results: HTMLElement;
  readonly again: HTMLElement;
  readonly elsewhere: HTMLElement;
  readonly browse: HTMLElement | null;
  readonly onward: HTMLElement;
  readonly sentence: HTMLElement;
  readonly ticket: HTMLAnchorElement;
}

/** The parts, or null on a page without a search box. */
export function partsIn(page: Document): Parts | null {
  const root = page.querySelector<HTMLElement>('search-box');
  const part = (selector: string) => root?.querySelector<HTMLElement>(selector) ?? null;
  const input = root?.querySelector('input');
  const ticket = root?.querySelector<HTMLAnchorElement>('.onward a');
  const told = part('.told');
  const repaired = part('.repaired');
  const results = part('.results');
  const again = part('.again');
  const elsewhere = part('.elsewhere');
  const onward = part('.onward');
  const sentence = part('.onward p');
  if (!root || !input || !told || !repaired || !results || !ticket) return null;
  if (!again || !elsewhere || !onward || !sentence) return null;
  const narrow = part('.narrow');
  const facets = part('.facets');
  const browse = part('.browse');
  return {
    root,
    input,
    narrow,
    facets,
    told,
    repaired,
    results,
    again,
    elsewhere,
    browse,
    onward,
    sentence,
    ticket,
  };
}

/** Everything the arrow keys stop at under the box, in reading order. */
export function stopsIn({ root, input }: Parts): readonly HTMLElement[] {
  const below = root.querySelectorAll<HTMLElement>(
    '.repaired button, .results a, .again button, .elsewhere a, .browse a, .onward a',
  );
  return [input, ...[...below].filter((stop) => stop.checkVisibility())];
}
