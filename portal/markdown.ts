/** Renders an article’s text to HTML: Markdown as GitHub has it, and the components of an `.mdx` body. */
import { toHtml } from 'hast-util-to-html';
import { htmlToHast, markdownToHtml } from 'satteri';
import { mdxFaults } from '../knowledge/mdx/read-mdx.ts';
import type { Article } from '../knowledge/schema.ts';
import { headingIds } from './heading-ids.ts';
import { alerts } from './markup/alert.ts';
import { allowed } from './markup/allow-list.ts';
import { colouredCode, coloursFor, hasCode } from './markup/code.ts';
import { componentRules } from './markup/component-rules.ts';
import { mdxHtml } from './markup/mdx-html.ts';
import { ownWords } from './markup/own-words.ts';
import { type FindPicture, pictures } from './markup/pictures.ts';
import { hasArticleHtml, rawHtml } from './markup/raw-html.ts';
import { native, type Rule, ruled } from './markup/rule.ts';
import { reachableTables, tamedElements } from './markup/tamed.ts';

/** What a text must hold to have a link in it: brackets, or an address written out. */
const LINK = /[[<@]|www\.|:\/\//i;
/** A table has bars, or one column with a colon in the line under its head. */
const TABLE = /\||:-|-:/;
const FOOTNOTE = /\[\^/;
/** A heading is marked before it or on the line below; footnotes bring one with them. */
const HEADING = /[#=-]|\[\^/;
/** The marks of a heading of the first order, a picture or a box to tick. */
const TAMED = /[#=[]/;

interface Manner {
  /** The ids that the page has already; with it each heading gets one of its own, without it none. */
  readonly taken?: readonly string[];
  /** The field it stands in, which keeps the footnotes of several apart; `body` has the plain ids. */
  readonly field?: string;
  /** Of the article, for the few words that are not its author’s. */
  readonly lang?: string;
  /** The picture that lies beside the article; without it the text of each stands there instead. */
  readonly picture?: FindPicture;
  /** False where no page of ours shows it, as in an index or a feed: code then has no colours. */
  readonly isSeen?: boolean;
}

type Place = (target: string) => string;

/** What the style sheet of the rich articles is for: code in a language, alerts, boxes to tick. */
const STYLED = /(?:`{3}|~{3})[ \t]*[^\s`]|\[!\w|\[[ xX]\]/;

/** Whether an article may have anything that plain Markdown has not, and that needs styles of its own. */
export function isRich(article: Article): boolean {
  const error = article.kind === 'known-error' ? article : undefined;
  return (
    article.path.endsWith('.mdx') ||
    [article.body, error?.workaround, error?.cause, ...(error?.symptoms ?? []), ...article.affected].some(
      (text = '') => STYLED.test(text) || hasArticleHtml(text),
    )
  );
}

/** The body of an article. One that is to be MDX and has faults is shown as the Markdown that it also is. */
export function renderBody(
  { path, body, lang }: Pick<Article, 'path' | 'body' | 'lang'>,
  place: Place,
  manner: Manner = {},
): Promise<string> {
  const isMdx = path.endsWith('.mdx') && mdxFaults(body).length === 0;
  return render(isMdx ? 'mdx' : 'markdown', body, place, { lang, ...manner });
}

/**
 * Renders Markdown. HTML that GitHub would show, too, is kept as far as the allow-list goes; any other is shown as the
 * text it is, so `<NAME>` in a message stays readable and nothing an author pastes can run. Headings start at `##`,
 * since the page's title is the one `#`.
 *
 * @param place turns a link's target into the address to use, or throws when it leads nowhere
 */
export function renderMarkdown(markdown: string, place: Place, manner: Manner = {}): Promise<string> {
  return render('markdown', markdown, place, manner);
}

async function render(
  format: 'markdown' | 'mdx',
  text: string,
  place: Place,
  { taken, field = 'body', lang = 'en', picture, isSeen = true }: Manner,
): Promise<string> {
  const own = ownWords(lang);
  const isTree = format === 'mdx' || (text.includes('<') && hasArticleHtml(text));
  // Most texts are a few plain sentences; without rules they stay in native code.
  const early = chosen([
    [isTree || LINK.test(text), () => placedLinks(place)],
    [isTree || TABLE.test(text), reachableTables],
    [FOOTNOTE.test(text) && field !== 'body', () => ownFootnotes(field)],
    [isTree || TAMED.test(text), tamedElements],
  ]);
  const colours = isSeen && hasCode(text) ? await coloursFor(text) : undefined;
  const late = chosen([
    [taken !== undefined && (isTree || HEADING.test(text)), () => headingIds(taken ?? [])],
    [text.includes('[!'), () => alerts(own)],
    [colours !== undefined, () => colouredCode(colours ?? (() => null), own)],
    [isTree || text.includes('!['), () => pictures(picture)],
  ]);
  const footnotes = { label: own.words.footnotes, backLabel: own.words.backFromFootnote };
  const features = { gfm: { footnotes }, frontmatter: false, smartPunctuation: false, rawHtml: false };
  const raw = text.includes('<') ? [rawHtml(isTree)] : [];
  if (!isTree) {
    const hastPlugins = [...raw, ...[...early, ...late].map(native)];
    return (await markdownToHtml(text, { hastPlugins, features })).html;
  }
  const html =
    format === 'mdx'
      ? mdxHtml(text, features)
      : (await markdownToHtml(text, { hastPlugins: raw, features })).html;
  const tree = htmlToHast(html, { fragment: true });
  if (tree.type !== 'root') throw new Error(`the tree of an article begins with a ${tree.type}`);
  const drawn = format === 'mdx' ? componentRules(own) : [];
  return toHtml(await ruled(allowed(await ruled(tree, early)), [...drawn, ...late]), {
    characterReferences: { useNamedReferences: true },
  });
}

function chosen(rules: readonly (readonly [boolean, () => Rule])[]): readonly Rule[] {
  return rules.filter(([isNeeded]) => isNeeded).map(([, rule]) => rule());
}

function placedLinks(place: Place): Rule {
  return {
    name: 'placed-links',
    tags: ['a'],
    visit: ({ properties: { href } }, { set }) => {
      if (typeof href === 'string') set('href', place(href));
      return undefined;
    },
  };
}

/** Footnotes are numbered anew in each field; their ids and the links to them are told apart by its name. */
function ownFootnotes(field: string): Rule {
  const own = (id: string) => id.replace(/^(#?)(?=user-content-fn|footnote-label$)/, `$1${field}-`);
  return {
    name: 'own-footnotes',
    tags: ['a', 'h2', 'li'],
    visit: ({ properties: { id, href, ariaDescribedBy } }, { set }) => {
      if (typeof id === 'string') set('id', own(id));
      if (typeof href === 'string') set('href', own(href));
      if (Array.isArray(ariaDescribedBy)) set('ariaDescribedBy', ariaDescribedBy.map(String).map(own));
      return undefined;
    },
  };
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
