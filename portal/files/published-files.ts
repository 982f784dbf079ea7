/** Pictures and attachments of the articles: what pages say of them while they are made, and the files themselves at the end. */
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isPictureName } from '../../knowledge/file-link.ts';
import { readArticleLink } from '../../knowledge/outside-link.ts';
import type { Article } from '../../knowledge/schema.ts';
import { addressOf } from '../address.ts';
import { BadArticle } from '../bad-article.ts';
import { foundFile } from './found-file.ts';
import { type MeasuredPicture, measurePicture, writePicture } from './picture.ts';

/** A picture as a page shows it. */
export interface ShownPicture {
  /** The address of the whole of it, to look at closely. */
  readonly href: string;
  /** The attributes of its `img`, but for the text. */
  readonly img: {
    readonly src: string;
    readonly srcset?: string;
    readonly sizes?: string;
    readonly width: number;
    readonly height: number;
  };
  /** Of one that moves: its first moment, for people who asked for less motion; else null. */
  readonly still: string | null;
}

/** What the pages of this build show or hand out, by its path in the built portal. */
const kept = new Map<string, Kept>();

/** By the hash of its bytes, whatever shows it and however often. */
const measures = new Map<string, Promise<MeasuredPicture>>();

interface Kept {
  readonly kind: 'picture' | 'attachment';
  /** Where it lies on this machine. */
  readonly place: string;
  /** For whoever has to mend it. */
  readonly saidIn: string;
}

/** The column of text, `--measure` of the styles, in a page’s pixels and as the styles have it. */
const COLUMN = { width: 704, said: '44rem' } as const;

/** An address of the web, or of something that no link may lead to, as `javascript:`: no file in either case. */
const SCHEME = /^(?:[a-z][\w+.-]+:|\/\/)/i;

/**
 * The address of a picture or an attachment that an article links to, which is published with that; null for a link
 * to anything else.
 *
 * @throws BadArticle when there is no such file beside the article, or it may not be published
 */
export function fileAddress(article: Article, target: string, base: string): string | null {
  if (target.startsWith('#') || SCHEME.test(target) || readArticleLink(target) !== null) return null;
  const { kind, path, place, hash, anchor } = foundFile(article, target);
  const out = kind === 'picture' ? pictureFile(hash) : `files/${hash}/${basename(path)}`;
  kept.set(out, { kind, place, saidIn: `${article.path}: ${path}` });
  return addressOf(base, out.split('/').map(encodeURIComponent).join('/')) + anchor;
}

/**
 * A picture that lies beside an article; it is published with that.
 *
 * @throws BadArticle when there is no such picture, or it cannot be read
 */
export async function shownPicture(article: Article, target: string, base: string): Promise<ShownPicture> {
  if (!isPictureName(target)) throw unreadable(`${article.path}: “${target}”`, 'its name is no picture’s');
  const { path, place, hash } = foundFile(article, target);
  const saidIn = `${article.path}: ${path}`;
  const picture = await measured(hash, place).catch((cause: unknown) => {
    throw unreadable(saidIn, cause);
  });
  kept.set(pictureFile(hash), { kind: 'picture', place, saidIn });
  return shown(picture, (width) => addressOf(base, pictureFile(hash, picture, width)));
}

function measured(hash: string, place: string): Promise<MeasuredPicture> {
  const before = measures.get(hash);
  if (before !== undefined) return before;
  const measuring = readFile(place).then(measurePicture);
  measures.set(hash, measuring);
  return measuring;
}

function shown(
  { width, height, widths, moves }: MeasuredPicture,
  addressFor: (width: number | 'still') => string,
): ShownPicture {
  const [narrowest = 0] = widths;
  const several = widths.length > 1 && {
    srcset: widths.map((one) => `${addressFor(one)} ${one}w`).join(', '),
    sizes: `min(${width < COLUMN.width ? `${width}px` : COLUMN.said}, 100vw)`,
  };
  return {
    href: addressFor(widths.at(-1) ?? 0),
    img: { src: addressFor(narrowest), ...several, width, height },
    still: moves ? addressFor('still') : null,
  };
}

/** The widest has the plain name, so that it is known before the picture is measured. */
function pictureFile(hash: string, picture?: MeasuredPicture, width?: number | 'still'): string {
  const isWhole = picture === undefined || width === undefined || width === picture.widths.at(-1);
  return `pictures/${hash}${isWhole ? '' : `-${width}`}.webp`;
}

/** An Astro integration that writes the files into the built portal. */
export function publishedFiles(): AstroIntegration {
  return {
    name: 'tierline-published-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        // One after the other: each picture takes all processors by itself, and much memory.
        for (const [out, file] of kept) await write(dist, out, file);
      },
    },
  };
}

async function write(dist: string, out: string, { kind, place, saidIn }: Kept): Promise<void> {
  const to = join(dist, out);
  await mkdir(dirname(to), { recursive: true });
  if (kind === 'attachment') return await copyFile(place, to);
  try {
    const bytes = await readFile(place);
    const hash = basename(out, '.webp');
    const picture = await measured(hash, place);
    await writePicture(bytes, picture, (width) => join(dist, pictureFile(hash, picture, width)));
  } catch (cause) {
    throw unreadable(saidIn, cause);
  }
}

function unreadable(saidIn: string, cause: unknown): BadArticle {
  const [why = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return new BadArticle(`${saidIn} cannot be read as a picture (${why}). Save it anew, as a PNG or a JPEG.`);
}
