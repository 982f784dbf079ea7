/** Checks a folder of articles as a whole: everything an author should hear before readers do. */
import { type ArticleFile, readArticles } from '../read.ts';
import type { Finding } from '../text/problem.ts';
import { type Beside, unseen } from './files.ts';
import { historyFindings } from './history.ts';
import { letterFindings } from './letters.ts';
import { type Landings, linkFindings } from './links.ts';
import { markupFindings } from './markup.ts';
import { mdxFindings } from './mdx.ts';
import { type Piece, type Sheet, sheetOf } from './pieces.ts';
import { placeholderFindings } from './placeholders.ts';
import { reviewFindings } from './review.ts';
import { serviceFindings } from './services.ts';
import { siteOf } from './site.ts';
import { successorFindings } from './successors.ts';
import { translationFindings } from './translations.ts';
import { twiceFindings } from './twice.ts';

interface Around {
  readonly today: string;
  readonly services: readonly string[];
  readonly beside?: Beside;
}

/**
 * All findings, by file and line.
 *
 * @param around.today as `2026-03-31`, in the desk's own time zone
 * @param around.services the ids in the policy; empty where any service is good
 * @param around.beside what else lies in the folder of articles
 */
export function checkArticles(
  files: readonly ArticleFile[],
  { today, services, beside = unseen }: Around,
): readonly Finding[] {
  const { articles, problems } = readArticles(files);
  const sheets = files.map(sheetOf).filter((sheet) => sheet !== null);
  const landings: Landings = { site: siteOf(sheets), beside };
  const byPath = new Map(sheets.map((sheet) => [sheet.path, sheet]));
  const readable = files.filter(({ path }) => byPath.has(path));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const dated = articles.flatMap((article) => {
    const sheet = byPath.get(article.path);
    if (sheet === undefined) return [];
    return [
      ...reviewFindings(article, sheet, today),
      ...historyFindings(article, sheet, today),
      ...successorFindings(article, sheet, byId),
      ...translationFindings(article, sheet, byId),
    ];
  });
  return [
    ...problems.map((problem): Finding => ({ ...problem, level: 'mistake' })),
    ...readable.flatMap(letterFindings),
    ...readable.flatMap(placeholderFindings),
    ...sheets.flatMap((sheet) => [
      ...sheet.pieces.flatMap((piece) => pieceFindings(sheet, piece, landings)),
      ...serviceFindings(sheet, services),
    ]),
    ...dated,
    ...twiceFindings(sheets),
  ].toSorted(inOrder);
}

function pieceFindings(sheet: Sheet, piece: Piece, landings: Landings): readonly Finding[] {
  const isProgram = piece.field === 'body' && sheet.path.endsWith('.mdx');
  return [
    ...(isProgram ? mdxFindings(sheet.path, piece) : markupFindings(sheet.path, piece)),
    ...linkFindings(sheet, piece, landings),
  ];
}

function inOrder(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || (a.column ?? 1) - (b.column ?? 1);
}
