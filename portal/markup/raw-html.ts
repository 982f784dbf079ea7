/** Raw HTML in Markdown: what GitHub shows, too, stays HTML; everything else is the text that it is. */
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { isArticleTag } from '../../knowledge/mdx/components.ts';

/** A tag as a browser would see one, up to its end or the end of the text. */
const TAG = /<(?:!--.*?(?:-->|$)|\/?([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*>?)/gis;

/** Whether a text may have HTML in it that is allowed. */
export function hasArticleHtml(markdown: string): boolean {
  return [...markdown.matchAll(/<\/?([a-z][a-z\d]*)(?=[\s/>])|<!--/gi)].some(
    ({ 1: name }) => name === undefined || isArticleTag(name),
  );
}

/**
 * For the reader of Markdown: no author’s tag but the allowed ones is left a tag.
 *
 * @param isKept false where the text has none of these (`hasArticleHtml`)
 */
export function rawHtml(isKept: boolean): HastPluginDefinition {
  return defineHastPlugin({
    name: 'raw-html',
    raw: ({ value }) => (isKept ? { type: 'raw', value: tamed(value) } : { type: 'text', value }),
  });
}

function tamed(html: string): string {
  let at = 0;
  let out = '';
  for (const found of html.matchAll(TAG)) {
    const [whole, name] = found;
    out += escaped(html.slice(at, found.index));
    at = found.index + whole.length;
    if (whole.startsWith('<!--')) continue;
    out +=
      name !== undefined && isArticleTag(name) && whole.endsWith('>') && !runs(whole)
        ? whole
        : escaped(whole);
  }
  return out + escaped(html.slice(at));
}

/** Nobody who pastes a tag with a program in it wants anything but to show it; the allow-list would take it out as well. */
function runs(tag: string): boolean {
  return /[\s"'/]on\w+\s*=|javascript:/i.test(tag);
}

/** Entities stay what they are: in raw HTML they are written by hand. */
function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
