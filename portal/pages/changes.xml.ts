/** What changed, as an Atom feed. */

import { base } from 'astro:config/server';
import { TIERLINE_LANG } from 'astro:env/server';
import type { APIRoute } from 'astro';
import { addressOf, articleAddress } from '../address.ts';
import { allArticles } from '../articles/all-articles.ts';
import { changesIn } from '../articles/changes.ts';
import { articleHtml, wholeAddress } from '../articles/whole-article.ts';
import { atomFeed } from '../feeds/atom-feed.ts';
import { voiceOf } from '../words/voice.ts';

/** Feed readers look every few hours; more entries than this is history, not news. */
const MOST = 50;

export const GET: APIRoute = async ({ site }) => {
  const articles = await allArticles();
  const { lang, words } = voiceOf(TIERLINE_LANG);
  const whole = (path: string) => wholeAddress(site, path);
  const changes = changesIn(articles, MOST);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const told = new Map(changes.map(({ article }) => [article.id, article]));
  const content = await Promise.all(
    [...told].map(async ([id, article]) => [id, await articleHtml(article, { site, byId })] as const),
  );
  return new Response(
    atomFeed(changes, words, lang, {
      content: new Map(content),
      feed: whole(addressOf(base, 'changes.xml')),
      home: whole(addressOf(base, 'changes/')),
      of: (id) => whole(articleAddress(base, id)),
    }),
  );
};
