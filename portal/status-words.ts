/** A known error's status in words people read. */
import type { KnownError } from '../knowledge/schema.ts';
import type { Words } from './words/en.ts';

/** A few words for the status, e.g. `Fixed in 2.4.1`. */
export function statusWords(status: KnownError['status'], fixedIn: string | undefined, words: Words): string {
  switch (status) {
    case 'investigating':
      return words.status.investigating;
    case 'workaround':
      return words.status.workaround;
    case 'fixed':
      return fixedIn === undefined ? words.status.fixed : words.status.fixedIn(fixedIn);
    case 'wont-fix':
      return words.status.wontFix;
    case 'retired':
      return words.status.retired;
    default: {
      const never: never = status;
      throw new Error(`no words for the status ${String(never)}`);
    }
  }
}
