/** What the portal’s settings name and the folder does not have: files, and articles of collections and links. */
import { LineCounter } from 'yaml';
import { type ArticleFile, readArticles } from '../../knowledge/read.ts';
import { isRetired } from '../../knowledge/retired.ts';
import type { Article } from '../../knowledge/schema.ts';
import { brandFileProblem, brandFilesOf } from '../../knowledge/site/brand-files.ts';
import type { PortalSettings } from '../../knowledge/text/portal-settings.ts';
import type { Finding } from '../../knowledge/text/problem.ts';
import { readYaml } from '../../knowledge/text/read-yaml.ts';
import { type Path, placeOf } from '../policy/places.ts';
import { policyPath } from '../policy/schema.ts';

/** A file that is missing is a mistake, since no portal is built without it; of an article that is, the portal says nothing. */
export function portalFindings(
  folder: string,
  text: string,
  portal: PortalSettings | null,
  files: readonly ArticleFile[],
): readonly Finding[] {
  if (portal === null) return [];
  const lines = new LineCounter();
  const document = readYaml(text, { lineCounter: lines });
  const finding = (level: Finding['level'], path: Path, message: string): Finding => {
    return { level, file: policyPath, ...placeOf(document, lines, path), message };
  };
  const missing = brandFilesOf(portal).flatMap((file) => {
    const said = brandFileProblem(folder, file);
    return said === null ? [] : [finding('mistake', [...file.setting], said)];
  });
  const byId = new Map(readArticles(files).articles.map((article) => [article.id, article]));
  const named = [
    ...portal.collections.flatMap(({ articles }, at) =>
      articles.map((id, place) => ({ id, path: ['portal', 'collections', at, 'articles', place] })),
    ),
    ...(['imprint', 'privacy'] as const).flatMap((name) => {
      const id = portal[name];
      return id === undefined || id.includes(':') ? [] : [{ id, path: ['portal', name] }];
    }),
  ];
  const doubtful = named.flatMap(({ id, path }) => {
    const said = whyNotShown(id, byId.get(id));
    return said === null ? [] : [finding('warning', path, said)];
  });
  return [...missing, ...doubtful];
}

function whyNotShown(id: string, article: Article | undefined): string | null {
  if (article === undefined)
    return `There is no article ${id}, so the portal leaves it out. Correct the id, or take it out.`;
  if (article.audience === 'staff')
    return `${id} is for staff, so the portal leaves it out. Take it out, or make the article public.`;
  return isRetired(article)
    ? `${id} is retired, so the portal leaves it out. Name the article that replaces it, or take it out.`
    : null;
}
