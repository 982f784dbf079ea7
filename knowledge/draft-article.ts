/** The text of an article that is drafted from a problem, and of one whose trouble is fixed. */
import { parseDocument, stringify } from 'yaml';
import { fileNameFor } from './new-article.ts';
import type { ArticleDraft } from './text/article-draft.ts';

/** No title is longer. */
const LONGEST_TITLE = 120;

/**
 * A known error with a workaround, as `tierline check` accepts it.
 *
 * @param lang the language of the desk, as a BCP 47 tag
 */
export function draftArticle(
  id: string,
  { title, aliases, codes, service, cause, workaround, problem, fix, today }: ArticleDraft,
  lang: string,
): { readonly name: string; readonly text: string } {
  const short = title.trim().slice(0, LONGEST_TITLE).trim();
  const fields = {
    id,
    title: short,
    ...(aliases.length === 0 ? {} : { aliases: [...aliases] }),
    ...(codes.length === 0 ? {} : { codes: [...codes] }),
    ...(service === null ? {} : { service }),
    symptoms: [short],
    status: 'workaround',
    cause,
    workaround,
    history: [{ on: today, status: 'workaround' }],
    problem,
    ...(fix === null ? {} : { fix }),
    reviewedOn: today,
    ...(lang === 'en' ? {} : { lang }),
  };
  const head = stringify(fields, { lineWidth: 0 }).trimEnd();
  return { name: fileNameFor(id, short), text: `---\n${head}\n---\n` };
}

/**
 * The text of the article with its status `fixed`, and nothing else of it changed: what authors wrote in it, comments
 * included, stays. Null where it says so already, or has no front matter that could say it.
 *
 * @param on the day of the fix, as `2026-11-29`
 */
export function fixedArticle(text: string, version: string, on: string): string | null {
  const [whole = '', open = '', head = '', close = ''] =
    /^(\ufeff?---\r?\n)(.*?)(\r?\n---)/s.exec(text) ?? [];
  if (whole === '') return null;
  const document = parseDocument(head);
  if (document.errors.length > 0 || document.get('status') === 'fixed') return null;
  document.set('status', 'fixed');
  document.set('fixedIn', version);
  if (document.has('history')) document.addIn(['history'], document.createNode({ on, status: 'fixed' }));
  const fixed = document.toString({ lineWidth: 0 }).trimEnd();
  return `${open}${fixed}${close}${text.slice(whole.length)}`;
}
