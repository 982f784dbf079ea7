/** An article as one text, for feeds and for machines: the parts of its page in their order, in Markdown. */
import { base } from 'astro:config/server';
import { markdownToMdast } from 'satteri';
import { isRetired } from '../../knowledge/retired.ts';
import type { Article } from '../../knowledge/schema.ts';
import { addressOf, articleAddress } from '../address.ts';
import { placeLink, withAnchor } from '../article-links.ts';
import { fileAddress, shownPicture } from '../files/published-files.ts';
import { closeSet, renderBody, renderMarkdown } from '../markdown.ts';
import { statusWords } from '../status-words.ts';
import { voiceOf } from '../words/voice.ts';

interface Part {
  /** Null for the text that stands without a heading of the page’s own. */
  readonly title: string | null;
  readonly markdown: string;
}

/** Where the articles are, as whole addresses where the portal knows its site. */
export interface Places {
  readonly site: URL | undefined;
  readonly byId: ReadonlyMap<string, Article>;
}

/** The address of something in this portal for whoever reads it elsewhere. */
export function wholeAddress(site: URL | undefined, path: string): string {
  return site === undefined ? path : new URL(path, site).href;
}

/** The address of an article’s text as Markdown. */
export function twinAddress(site: URL | undefined, id: string): string {
  return wholeAddress(site, addressOf(base, `articles/${id}.md`));
}

function partsOf(article: Article, byId: Places['byId']): readonly Part[] {
  const { words } = voiceOf(article.lang);
  const error = article.kind === 'known-error' ? article : undefined;
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  const next = article.replacedBy === undefined ? undefined : byId.get(article.replacedBy);
  const instead = next && `${words.article.replacedBy} [${next.title}](${next.id}.md)`;
  const helps = error?.status === 'fixed' ? words.article.untilFixed : words.article.workaround;
  const applies = error === undefined ? words.article.appliesTo : words.article.affected;
  return [
    { title: null, markdown: isRetired(article) ? [words.article.retired, instead].join(' ').trim() : '' },
    { title: words.article.symptoms, markdown: list(error?.symptoms ?? []) },
    { title: applies, markdown: list(article.affected) },
    { title: helps, markdown: error?.workaround ?? '' },
    { title: words.article.cause, markdown: error?.cause ?? '' },
    { title: null, markdown: article.body },
  ].filter(({ markdown }) => markdown !== '');
}

/** The article as Markdown, with a head that says what it is; every link in it is whole. */
export async function articleMarkdown(article: Article, { site, byId }: Places): Promise<string> {
  const { words } = voiceOf(article.lang);
  const error = article.kind === 'known-error' ? article : undefined;
  const facts = [
    article.id,
    article.service,
    error && statusWords(error.status, error.fixedIn, words),
    wholeAddress(site, articleAddress(base, article.id)),
  ].filter((fact) => fact !== undefined);
  const parts = await Promise.all(
    partsOf(article, byId).map(async ({ title, markdown }) =>
      [title === null ? '' : `## ${title}\n\n`, await withWholeLinks(markdown, article, { site, byId })].join(
        '',
      ),
    ),
  );
  const codes = article.codes.map((code) => `\`${code}\``).join(', ');
  const small = [
    codes === '' ? '' : `- ${words.article.codes}: ${codes}`,
    article.aliases.length === 0 ? '' : `- ${words.article.aliases}: ${article.aliases.join('; ')}`,
    `- ${words.article.reviewed}: ${article.reviewedOn}`,
  ].filter((line) => line !== '');
  return `${[`# ${article.title}`, facts.join(' · '), ...parts, small.join('\n')].join('\n\n')}\n`;
}

/** The same as HTML, as a reader of feeds shows it. */
export async function articleHtml(article: Article, { site, byId }: Places): Promise<string> {
  const whole = wholeAddress(site, addressOf(base, ''));
  const place = (target: string) => linkTarget(target, article, { site, byId });
  const picture = (target: string) => shownPicture(article, target, whole);
  const parts = await Promise.all(
    partsOf(article, byId).map(async ({ title, markdown }, at) => {
      const manner = { field: `part-${at}`, lang: article.lang, picture, isSeen: false };
      const html = await (markdown === article.body
        ? renderBody(article, place, manner)
        : renderMarkdown(markdown, place, manner));
      return `${title === null ? '' : `<h2>${title}</h2>`}${closeSet(html)}`;
    }),
  );
  return parts.join('');
}

function linkTarget(target: string, article: Article, { site, byId }: Places): string {
  const own = wholeAddress(site, articleAddress(base, article.id));
  if (target.startsWith('#')) return own + target;
  const file = fileAddress(article, target, base);
  const placed = file ?? withAnchor(placeLink(target, article.path, byId, base), article, byId);
  return placed.startsWith('/') ? wholeAddress(site, placed) : placed;
}

/** Articles are linked to as Markdown, too, so that a machine can go on reading. */
async function withWholeLinks(markdown: string, article: Article, places: Places): Promise<string> {
  // Most texts link to nothing.
  if (!markdown.includes('](') && !/^ {0,3}\[[^\]]+\]:/m.test(markdown)) return markdown;
  const tree = markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } });
  const found: {
    readonly from: number;
    readonly to: number;
    readonly target: string;
    readonly shown: boolean;
  }[] = [];
  const look = (node: typeof tree): void => {
    const { start, end } = node.position ?? {};
    if (
      (node.type === 'link' || node.type === 'image' || node.type === 'definition') &&
      start?.offset !== undefined
    ) {
      const text = markdown.slice(start.offset, end?.offset);
      const at = text.lastIndexOf(node.url);
      if (at > 0)
        found.push({
          from: start.offset + at,
          to: start.offset + at + node.url.length,
          target: node.url,
          shown: node.type === 'image',
        });
    }
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(tree);
  let text = markdown;
  // From the end, so that what stands before keeps its place.
  for (const { from, to, target, shown } of found.toSorted((a, b) => b.from - a.from)) {
    const placed = shown ? await pictureTarget(target, article, places) : linkTarget(target, article, places);
    text = `${text.slice(0, from)}${asTwin(placed, places)}${text.slice(to)}`;
  }
  return text;
}

async function pictureTarget(target: string, article: Article, { site }: Places): Promise<string> {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return target;
  return (await shownPicture(article, target, wholeAddress(site, addressOf(base, '')))).href;
}

function asTwin(address: string, { site, byId }: Places): string {
  const home = wholeAddress(site, addressOf(base, 'articles/'));
  const [, id = '', anchor = ''] = address.startsWith(home)
    ? (/^([A-Z]{2}-\d{4,})\/(#.*)?$/.exec(address.slice(home.length)) ?? [])
    : [];
  return byId.has(id) ? `${twinAddress(site, id)}${anchor}` : address;
}
