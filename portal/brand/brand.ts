/** What makes the portal a company’s own on its pages: its files, colours and fonts, and the names of its services. */

import { base } from 'astro:config/server';
import { TIERLINE_ARTICLES, TIERLINE_POLICY } from 'astro:env/server';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrandRole, brandFilesOf } from '../../knowledge/site/brand-files.ts';
import { shownAccents } from '../../knowledge/text/portal-settings.ts';
import { addressOf, articleAddress } from '../address.ts';
import { slugOf } from '../articles/services.ts';
import { siteOf } from './site.ts';

/** A file of the brand as it is published, under a name that changes with what is in it. */
export interface BrandAsset {
  readonly role: BrandRole | 'style';
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const { root, portal, services } = siteOf(TIERLINE_POLICY, TIERLINE_ARTICLES);
const bySlug = new Map([...services].map(([id, service]) => [slugOf(id), service]));

/** The settings of the policy’s section `portal`. */
export const brand = portal;

const files: readonly BrandAsset[] = brandFilesOf(portal).map(({ role, path }) =>
  assetOf(role, path.slice(path.lastIndexOf('.') + 1).toLowerCase(), readFileSync(join(root ?? '', path))),
);

const style = styleOf();

/** All that is published beside the pages. */
export const brandAssets: readonly BrandAsset[] =
  style === '' ? files : [...files, assetOf('style', 'css', Buffer.from(style))];

/** Where it is; undefined where the policy names none. */
export function assetAddress(role: BrandAsset['role']): string | undefined {
  const asset = brandAssets.find((one) => one.role === role);
  return asset && addressOf(base, `brand/${asset.name}`);
}

/** The service’s name as people know it; the id where the policy does not know it. */
export function serviceName(service: string): string {
  return bySlug.get(slugOf(service))?.name ?? service;
}

/** The names of the services that are called otherwise than their ids, by these. */
export const serviceNames: ReadonlyMap<string, string> = new Map(
  [...services].flatMap(([id, { name }]) => (name === id ? [] : [[id, name]])),
);

export function serviceDescription(service: string): string | undefined {
  return bySlug.get(slugOf(service))?.description;
}

/** The address of a page that a setting names: as it is, or of the article. */
export function pageAddress(page: string | undefined): string | undefined {
  if (page === undefined) return undefined;
  return page.includes(':') ? page : articleAddress(base, page);
}

function assetOf(role: BrandAsset['role'], ending: string, content: Buffer): BrandAsset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { role, name: `${role}-${hash}.${ending}`, bytes: new Uint8Array(content) };
}

/** A file of its own, since the page’s policy takes no style within the page; empty where nothing is set. */
function styleOf(): string {
  const accents = shownAccents(portal);
  const fonts = (['text', 'headings', 'code'] as const).flatMap((role) => {
    const font = files.find((one) => one.role === role);
    return font === undefined ? [] : [{ role, address: addressOf(base, `brand/${font.name}`) }];
  });
  const family = {
    text: ':root:root{font-family:brand-text,system-ui,sans-serif}',
    headings: 'h1,h2,h3,.home{font-family:brand-headings,system-ui,sans-serif}',
    code: ':root:root{--mono:brand-code,ui-monospace,monospace}',
  };
  return [
    accents === null
      ? ''
      : `:root:root{--accent:light-dark(${accents.light},${accents.dark});--on-accent:light-dark(#fff,#10191d)}`,
    // A font that comes late would move what is being read, so it is shown on the next page.
    ...fonts.map(
      ({ role, address }) =>
        `@font-face{font-family:brand-${role};src:url(${address}) format("woff2");font-weight:100 900;font-display:optional}${family[role]}`,
    ),
  ].join('');
}
