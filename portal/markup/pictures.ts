/** Pictures in an article: one beside it is shown, with a link to the whole of it; one on the web is only linked to. */
import type { ShownPicture } from '../files/published-files.ts';
import { type Content, type Element, element, type Rule, written } from './rule.ts';

/** In an address: it leads to another host, or is none of a file. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i;

/** Finds the picture that lies beside an article. */
export type FindPicture = (target: string) => Promise<ShownPicture>;

/** @param find without it the text of each picture stands there instead */
export function pictures(find: FindPicture | undefined): Rule {
  return {
    name: 'pictures',
    tags: ['img'],
    visit: async (node, { isWithin }) => {
      const [src, alt] = [written(node, 'src'), written(node, 'alt')];
      const text: Content = { type: 'text', value: alt || src };
      const isLinked = isWithin('a');
      if (/^https?:/i.test(src)) return isLinked ? text : element('a', { href: src }, [text]);
      if (src === '' || find === undefined || ELSEWHERE.test(src)) return text;
      const picture = await find(src);
      const whole = pictureElement(picture, alt);
      return isLinked ? whole : element('a', { className: ['picture'], href: picture.href }, [whole]);
    },
  };
}

/** A picture, which a browser fetches when a reader comes near to it. */
function pictureElement({ img, still }: ShownPicture, alt: string): Element {
  const { srcset: srcSet, ...plain } = img;
  const shown = element(
    'img',
    { ...plain, ...(srcSet === undefined ? {} : { srcSet }), alt, loading: 'lazy' },
    [],
  );
  if (still === null) return shown;
  const calm = element('source', { srcSet: still, media: '(prefers-reduced-motion: reduce)' }, []);
  return element('picture', {}, [calm, shown]);
}
