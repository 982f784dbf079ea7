/** What a program must know of this portal before it asks it anything: its languages, its desk, its forms. */

import { base } from 'astro:config/server';
import { TIERLINE_DESK, TIERLINE_LANG } from 'astro:env/server';
import type { APIRoute } from 'astro';
import { addressOf } from '../address.ts';
import { allArticles } from '../articles/all-articles.ts';
import { repositoryOf } from '../articles/on-github.ts';
import { searchedLanguages } from '../articles/searched-languages.ts';
import { wholeAddress } from '../articles/whole-article.ts';
import { servicesWithForm } from '../feeds/issue-forms.ts';
import { voiceOf } from '../words/voice.ts';

export const GET: APIRoute = async ({ site }) => {
  const articles = await allArticles();
  const { lang, words } = voiceOf(TIERLINE_LANG);
  const { own, further } = searchedLanguages(articles, TIERLINE_LANG, lang);
  const [first] = articles;
  return new Response(
    JSON.stringify({
      version: 1,
      name: words.desk,
      home: wholeAddress(site, addressOf(base, '')),
      desk: TIERLINE_DESK ?? null,
      languages: [own, ...further].map((one) => ({ lang: one.lang, total: one.total })),
      forms: servicesWithForm(first === undefined ? null : repositoryOf(first.path)),
    }),
  );
};
