/** Renders an article's Markdown to HTML that can hold no markup of the author's own. */
import { defineHastPlugin, type HastNode, type HastPluginDefinition, markdownToHtml } from 'satteri';
import type { ShownPicture } from './files/published-files.ts';
import { headingIds } from './heading-ids.ts';

type Element = Extract<HastNode, { type: 'element' }>;

/** What a text is rendered with, beside the places of its links. */
interface Around {
  /** The ids that the page has already; with it each heading gets one of its own, without it none. */
  readonly taken?: readonly string[];
  /** The field it stands in, which keeps the footnotes of several apart; `body` has the plain ids. */
  readonly field?: string;
  /** The picture that lies beside the article; without it the text of each stands there instead. */
  readonly picture?: (target: string) => Promise<ShownPicture>;
}

/** What a text must hold to have a link in it: brackets, or an address written out. */
const LINK = /[[<@]|www\.|:\/\//i;
/** A table has bars, or one column with a colon in the line under its head. */
const TABLE = /\||:-|-:/;
const FOOTNOTE = /\[\^/;
/** A heading is marked before it or on the line below; footnotes bring one with them. */
const HEADING = /[#=-]|\[\^/;
/** The marks of a heading of the first order or a box to tick. */
const TAMED = /[#=[]/;
const PICTURE = /!\[/;
/** In an address: it leads to another host, or is none of a file. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i;

/**
 * Renders Markdown. Raw HTML is shown as the text it is, so `<NAME>` in a message stays readable and
 * nothing an author pastes can run. Headings start at `##`, since the page's title is the one `#`; a picture
 * on the web becomes a link to it, since a page loads nothing from elsewhere.
 *
 * @param place turns a link's target into the address to use, or throws when it leads nowhere
 */
export async function renderMarkdown(
  markdown: string,
  place: (target: string) => string,
  { taken, field = 'body', picture }: Around = {},
): Promise<string> {
  // Most texts are a few plain sentences; without plugins they stay in native code.
  const hastPlugins = [
    markdown.includes('<') && plainText(),
    LINK.test(markdown) && placedLinks(place),
    TABLE.test(markdown) && reachableTables(),
    FOOTNOTE.test(markdown) && field !== 'body' && ownFootnotes(field),
    taken !== undefined && HEADING.test(markdown) && headingIds(taken),
    PICTURE.test(markdown) && pictures(picture),
    TAMED.test(markdown) && tamedElements(),
  ].filter((plugin) => plugin !== false);
  const { html } = await markdownToHtml(markdown, {
    hastPlugins,
    features: { gfm: true, frontmatter: false, smartPunctuation: false, rawHtml: false },
  });
  return html;
}

function plainText(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'raw-html-as-text',
    raw: (node) => ({ type: 'text', value: node.value }),
  });
}

function placedLinks(place: (target: string) => string): HastPluginDefinition {
  return defineHastPlugin({
    name: 'placed-links',
    element: {
      filter: ['a'],
      visit: (node, context) => {
        const { href: target } = node.properties;
        if (typeof target === 'string') context.setProperty(node, 'href', place(target));
      },
    },
  });
}

/** A wide table scrolls, also for people without a mouse; its columns are aligned by classes, as the page's policy asks. */
function reachableTables(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'reachable-tables',
    element: {
      filter: ['table', 'th', 'td'],
      visit: (node, context) => {
        if (node.tagName === 'table') context.setProperty(node, 'tabIndex', 0);
        const side = /text-align: (\w+)/.exec(String(node.properties['style'] ?? ''))?.[1];
        if (side === undefined) return;
        context.setProperty(node, 'style', undefined);
        const name = SIDES.get(side);
        if (name !== undefined) context.setProperty(node, 'className', [name]);
      },
    },
  });
}

/** The start is where text begins, and needs no class. */
const SIDES = new Map([
  ['right', 'to-end'],
  ['center', 'centred'],
]);

/** Footnotes are numbered anew in each field; their ids and the links to them are told apart by its name. */
function ownFootnotes(field: string): HastPluginDefinition {
  const own = (id: string) => id.replace(/^(#?)(?=user-content-fn|footnote-label$)/, `$1${field}-`);
  return defineHastPlugin({
    name: 'own-footnotes',
    element: {
      filter: ['a', 'h2', 'li'],
      visit: (node, context) => {
        const { id, href, ariaDescribedBy } = node.properties;
        if (typeof id === 'string') context.setProperty(node, 'id', own(id));
        if (typeof href === 'string') context.setProperty(node, 'href', own(href));
        if (Array.isArray(ariaDescribedBy))
          context.setProperty(node, 'ariaDescribedBy', ariaDescribedBy.map(String).map(own));
      },
    },
  });
}

/** Elements that would break the page's outline or its labels. */
function tamedElements(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'tamed-elements',
    element: {
      filter: ['h1', 'input'],
      visit: (node) => {
        if (node.tagName === 'h1') return { ...node, tagName: 'h2' };
        return { type: 'text', value: node.properties['checked'] ? '☑' : '☐' };
      },
    },
  });
}

/** One beside the article is shown, with a link to the whole of it; one on the web is only linked to. */
function pictures(find: Around['picture']): HastPluginDefinition {
  return defineHastPlugin({
    name: 'pictures',
    element: {
      filter: ['img'],
      visit: async (node, context) => {
        const { src, alt } = node.properties;
        const said = typeof alt === 'string' && alt !== '' ? alt : String(src);
        const text: HastNode = { type: 'text', value: said };
        if (typeof src !== 'string') return text;
        const within: string[] = [];
        for (let up = context.parent(node); up?.type === 'element'; up = context.parent(up))
          within.push(up.tagName);
        if (/^https?:/i.test(src)) return within.includes('a') ? text : element('a', { href: src }, [text]);
        if (find === undefined || ELSEWHERE.test(src)) return text;
        const picture = await find(src);
        const whole = pictureElement(picture, typeof alt === 'string' ? alt : '');
        return within.includes('a')
          ? whole
          : element('a', { className: ['picture'], href: picture.href }, [whole]);
      },
    },
  });
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

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

/** Line ends between blocks. Lines within a paragraph or a block of code stay: there `<` is escaped. */
const lineEnd =
  /(<\/(?:p|li|ul|ol|h[2-6]|blockquote|pre|table|thead|tbody|tr|th|td)>|<(?:li|ul|ol|blockquote|table|thead|tbody|tr)(?: [^<>]*)?>)\n/g;
/** The end of a paragraph or an entry, where what follows ends it too (HTML Standard, “Optional tags”). */
const endOfParagraph = /<\/p>(?=<(?:p|ul|ol|h[2-6]|blockquote|pre|table|hr)\b|<\/(?:li|blockquote)>)/g;
const endOfEntry = /<\/li>(?=<li\b|<\/[uo]l>)/g;

/** The same elements and texts in fewer bytes. */
export function closeSet(html: string): string {
  return html.replaceAll(lineEnd, '$1').replaceAll(endOfParagraph, '').replaceAll(endOfEntry, '');
}
