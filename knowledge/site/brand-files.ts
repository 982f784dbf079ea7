/** The files that a portal’s settings name: looked at on disk, and never outside the repository. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brandFiles, type PortalSettings } from '../text/portal-settings.ts';

export type BrandRole = 'logo' | 'logo-dark' | 'favicon' | 'image' | 'text' | 'headings' | 'code';

/** A file that the settings name. */
interface BrandFile {
  readonly role: BrandRole;
  /** Where it stands in the policy. */
  readonly setting: readonly string[];
  /** From the top of the repository, as it is written. */
  readonly path: string;
  /** The most bytes that it may have. */
  readonly most: number;
}

export function brandFilesOf(portal: PortalSettings): readonly BrandFile[] {
  const { fonts = {} } = portal;
  const named = [
    { role: 'logo', path: portal.logo, kind: 'logo' },
    { role: 'logo-dark', path: portal['logo-dark'], kind: 'logo' },
    { role: 'favicon', path: portal.favicon, kind: 'favicon' },
    { role: 'image', path: portal.image, kind: 'image' },
    { role: 'text', path: fonts.text, kind: 'font' },
    { role: 'headings', path: fonts.headings, kind: 'font' },
    { role: 'code', path: fonts.code, kind: 'font' },
  ] as const;
  return named.flatMap(({ role, path, kind }) =>
    path === undefined
      ? []
      : [
          {
            role,
            setting: kind === 'font' ? ['portal', 'fonts', role] : ['portal', role],
            path,
            most: brandFiles[kind].most,
          },
        ],
  );
}

/** What is wrong with the file, with the remedy; null where it can be published. */
export function brandFileProblem(
  root: string,
  { path, most }: Pick<BrandFile, 'path' | 'most'>,
): string | null {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return `There is no file ${path}. Correct the path, or add the file.`;
  if (!found.isFile()) return `${path} is no file. Name a file.`;
  // A link may lead to what is nobody’s business.
  const place = relative(realpathSync(root), realpathSync(join(root, path)));
  if (place.startsWith(`..${sep}`) || place === '..')
    return `${path} leads out of the repository, and nothing from there is published. Put the file itself there.`;
  if (found.size > most)
    return `${path} has ${kilobytes(found.size)}, and every visitor would fetch it; it may have ${kilobytes(most)}. Make it smaller.`;
  return isWhat(path, readFileSync(join(root, path)))
    ? null
    : `${path} does not hold what its ending says. Save it once more in that format, or correct the ending.`;
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`;
}

/** The first bytes of each format. */
const marks: Readonly<Record<string, string>> = {
  png: '\u0089PNG',
  jpg: '\u00ff\u00d8\u00ff',
  webp: 'RIFF',
  woff2: 'wOF2',
  ico: '\u0000\u0000\u0001\u0000',
};

function isWhat(path: string, bytes: Buffer): boolean {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'svg') return /<svg[\s>]/.test(bytes.toString('utf8'));
  return bytes.toString('latin1').startsWith(marks[ending] ?? '');
}
