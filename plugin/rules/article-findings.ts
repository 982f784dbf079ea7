/** What there is to say of the articles of a desk, as its policy and the day make it. */

import { isArticleName } from '../../knowledge/article-name.ts';
import { checkArticles } from '../../knowledge/check/check-articles.ts';
import type { Beside } from '../../knowledge/check/files.ts';
import type { Finding } from '../../knowledge/text/problem.ts';
import type { Instant } from '../calendar/instant.ts';
import { dayOf } from '../reply/time.ts';

/** An article’s path and text. */
export interface ArticleFile {
  readonly path: string;
  readonly text: string;
}

/** What of a policy the articles are read by: its services’ ids, none where any is good. */
export interface ArticleRules {
  readonly services: readonly { readonly id: string }[];
  readonly timezone: string;
}

/**
 * By file and line; each message with its remedy.
 *
 * @param beside what else lies in the folder of articles; without it any picture is thought to be there
 */
export function articleFindings(
  files: readonly ArticleFile[],
  { services, timezone }: ArticleRules,
  now: Instant,
  beside: Beside = { folder: 'knowledge/articles', files: null },
): readonly Finding[] {
  return checkArticles(
    files.filter(({ path }) => isArticleName(path)),
    {
      today: dayOf(now, timezone),
      services: services.map(({ id }) => id),
      beside,
    },
  );
}
