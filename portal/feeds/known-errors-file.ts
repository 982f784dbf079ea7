/** All known errors as data, for monitoring, chat bots and other desks. */
import type { KnownError } from '../../knowledge/schema.ts';
import { type Affected, affectedRange } from '../articles/affected-range.ts';

/** One known error: enough to recognise it, and where its page is. What it does not have is left out. */
interface KnownErrorEntry {
  readonly id: string;
  /** Its page: a whole address where the portal knows its site, else one from the root of its host. */
  readonly url: string;
  /** The same article as Markdown. */
  readonly markdown: string;
  readonly title: string;
  readonly lang: string;
  readonly service?: string | undefined;
  readonly status: KnownError['status'];
  readonly fixedIn?: string | undefined;
  /** Of a retired one: the article to read instead. */
  readonly replacedBy?: string | undefined;
  readonly codes: readonly string[];
  readonly affected: readonly Affected[];
  readonly reviewedOn: string;
}

/**
 * The content of `known-errors.json`.
 *
 * @param errors every public known error, retired ones too: a machine may still meet their codes
 * @param places the addresses of this file's own description, of an article's page, and of its text as Markdown
 */
export function knownErrorsFile(
  errors: readonly KnownError[],
  places: { readonly schema: string } & Readonly<Record<'page' | 'markdown', (id: string) => string>>,
): { readonly $schema: string; readonly version: 1; readonly knownErrors: readonly KnownErrorEntry[] } {
  return {
    $schema: places.schema,
    version: 1,
    knownErrors: errors.map((error) => ({
      id: error.id,
      url: places.page(error.id),
      markdown: places.markdown(error.id),
      title: error.title,
      lang: error.lang,
      service: error.service,
      status: error.status,
      fixedIn: error.fixedIn,
      replacedBy: error.replacedBy,
      codes: error.codes,
      affected: error.affected.map(affectedRange),
      reviewedOn: error.reviewedOn,
    })),
  };
}
