/** A policy’s calendar files travel with its text: one version says all that a verdict rests on. */
import { z } from 'zod';
import type { Texts } from './holiday-files.ts';

/** To YAML it is a comment, and it stands behind all that people wrote. */
const MARK = '# calendar file attached by Tierline: ';

const attached = z.tuple([z.string(), z.string()]);

/** The text with the files behind it, a line for each; without files it stays as it is. */
export function attachFiles(text: string, files: Texts): string {
  if (files.size === 0) return text;
  return [text, ...[...files].map((file) => `${MARK}${JSON.stringify(file)}`)].join('\n');
}

/** What people wrote, and the files that were attached to it: the last lines, where they are such. */
export function detachFiles(text: string): { readonly text: string; readonly files: Texts } {
  const lines = text.split('\n');
  const end = lines.findLastIndex((line) => !line.startsWith(MARK)) + 1;
  const files = lines.slice(end).flatMap((line) => fileIn(line.slice(MARK.length)) ?? []);
  return { text: lines.slice(0, end).join('\n'), files: new Map(files) };
}

/** Null for a line that somebody wrote by hand: it attaches nothing. */
function fileIn(json: string): readonly [readonly [string, string]] | null {
  try {
    return [attached.parse(JSON.parse(json))];
  } catch {
    return null;
  }
}
