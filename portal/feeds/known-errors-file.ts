/** All known errors as data, for monitoring, chat bots and other desks. */
import type { KnownError } from '../../knowledge/schema.ts';
import { type Affected, affectedRange } from '../articles/affected-range.ts';

/** One known error: enough to recognise it, and where its page is. What it does not have is left out. */
interface KnownErrorEntry {
  readonly id: string;
  /** Its page: a whole address where the portal knows its site, else one from the root of its host. */
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly service?: string | undefined;
  readonly status: KnownError['status'];
  readonly fixedIn?: string | undefined;
  readonly codes: readonly string[];
  readonly affected: readonly Affected[];
  readonly reviewedOn: string;
}

/**
 * The content of `known-errors.json`.
 *
 * @param errors every public known error, retired ones too: a machine may still meet their codes
 * @param addressOf the address of an article's page
 */
export function knownErrorsFile(
  errors: readonly KnownError[],
  addressOf: (id: string) => string,
): { readonly version: 1; readonly knownErrors: readonly KnownErrorEntry[] } {
  return {
    version: 1,
    knownErrors: errors.map((error) => ({
      id: error.id,
      url: addressOf(error.id),
      title: error.title,
      lang: error.lang,
      service: error.service,
      status: error.status,
      fixedIn: error.fixedIn,
      codes: error.codes,
      affected: error.affected.map(affectedRange),
      reviewedOn: error.reviewedOn,
    })),
  };
}
