/** Which indexes a part of the page searches, as the build wrote it on its element. */
import type { FurtherLanguage } from '../../articles/searched-languages.ts';
import type { Index } from './pagefind.ts';

/** The index of the page's own language. */
export function ownIndexOf(root: HTMLElement): Index {
  return {
    base: root.getAttribute('data-base') ?? '/',
    lang: root.getAttribute('data-lang') ?? document.documentElement.lang,
    total: Number(root.getAttribute('data-total')),
  };
}

/** The indexes of the other languages, those with most articles first; `data-further` is written by our own build only. */
export function furtherIndexesOf(root: HTMLElement): readonly (Index & FurtherLanguage)[] {
  const further: readonly FurtherLanguage[] = JSON.parse(root.getAttribute('data-further') ?? '[]');
  return further.map((one) => ({ ...ownIndexOf(root), ...one }));
}
