/** The look of the portal and the names of its services, as the policy of its desk says; read once for a build. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { policyAbove, readSite, type Site, sayProblems } from '../../knowledge/site/read-site.ts';
import { BadArticle } from '../bad-article.ts';

const shipped = fileURLToPath(new URL('../../knowledge/articles', import.meta.url));
const known = new Map<string, Site>();

/**
 * @param policy the file, or `none`; left out or empty, the one of the repository that the articles are in
 * @param articles their folder, `knowledge/articles` by default
 * @throws BadArticle when something of it cannot be published: the message has the place and the remedy
 */
export function siteOf(policy: string | undefined, articles: string | undefined): Site {
  const key = JSON.stringify([policy, articles]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const site = readSite(fileOf(policy, articles));
  if ('problems' in site)
    throw new BadArticle(
      `The portal is not built, because its policy needs mending; \`npx tierline check\` says more:\n${sayProblems(site.problems)}`,
    );
  known.set(key, site);
  return site;
}

/** In pixels, as the picture was drawn: its proportions are what counts. */
export async function pictureSize(
  bytes: Uint8Array,
): Promise<{ readonly width: number; readonly height: number }> {
  const { width, height } = await sharp(bytes).metadata();
  return { width, height };
}

function fileOf(policy: string | undefined, articles: string | undefined): string | null {
  if (policy === 'none') return null;
  return policy ? resolve(policy) : policyAbove(resolve(articles || shipped));
}
