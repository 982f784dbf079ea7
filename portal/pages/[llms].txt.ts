/** What language models read first: `llms.txt` lists the answers, `llms-full.txt` holds them (llmstxt.org). */

import { base } from 'astro:config/server';
import { TIERLINE_LANG } from 'astro:env/server';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Article } from '../../knowledge/schema.ts';
import { addressOf } from '../address.ts';
import { allArticles } from '../articles/all-articles.ts';
import { findable } from '../articles/findable.ts';
import { inShort } from '../articles/in-short.ts';
import { articleMarkdown, twinAddress, wholeAddress } from '../articles/whole-article.ts';
import { plainText } from '../plain-text.ts';
import { statusWords } from '../status-words.ts';
import type { Words } from '../words/en.ts';
import { voiceOf } from '../words/voice.ts';

export const getStaticPaths: GetStaticPaths = () => [
  { params: { llms: 'llms' } },
  { params: { llms: 'llms-full' } },
];

export const GET: APIRoute = async ({ params, site }) => {
  const all = await allArticles();
  const byId = new Map(all.map((article) => [article.id, article]));
  const articles = findable(all);
  const { words } = voiceOf(TIERLINE_LANG);
  const whole = (path: string) => wholeAddress(site, addressOf(base, path));
  const head = `# ${words.desk}\n\n> ${words.machines.about}\n`;
  if (params['llms'] === 'llms-full') {
    const texts = await Promise.all(articles.map((article) => articleMarkdown(article, { site, byId })));
    return new Response([head, ...texts].join('\n---\n\n'));
  }
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${title}\n\n${lines.join('\n')}\n`];
  const list = (kind: Article['kind']) =>
    articles
      .filter((article) => article.kind === kind)
      .map(
        (article) =>
          `- [${escaped(article.title)}](${twinAddress(site, article.id)}): ${gist(article, words)}`,
      );
  const text = [
    head,
    `${words.machines.lead}\n`,
    ...section(words.lists.knownErrors, list('known-error')),
    ...section(words.lists.howTos, list('how-to')),
    ...section('Optional', [
      `- [llms-full.txt](${whole('llms-full.txt')}): ${words.machines.full}`,
      `- [known-errors.json](${whole('known-errors.json')}): ${words.machines.data}`,
      `- [${words.changes.title}](${whole('changes.xml')}): ${words.changes.about}`,
    ]),
  ];
  return new Response(text.join('\n'));
};

function gist(article: Article, words: Words): string {
  const error = article.kind === 'known-error' ? article : undefined;
  const facts = [
    article.id,
    article.service,
    article.lang === TIERLINE_LANG ? undefined : article.lang,
    error && statusWords(error.status, error.fixedIn, words),
    error && inShort(error.symptoms.map(plainText).join(' ').replace(/\s+/g, ' '), 160),
  ];
  return facts.filter((fact) => fact !== undefined).join('; ');
}

/** A title is one line, and its brackets would end the link. */
function escaped(title: string): string {
  return title.replace(/[\\[\]]/g, '\\$&');
}
