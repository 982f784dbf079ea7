/** A known error's status in words people read. */
import type { KnownError } from '../knowledge/schema.ts';

/** A few words for the status, e.g. `Fixed in 2.4.1`. */
export function statusWords(status: KnownError['status'], fixedIn: string | undefined): string {
  switch (status) {
    case 'investigating':
      return 'Being investigated';
    case 'workaround':
      return 'Workaround';
    case 'fixed':
      return fixedIn === undefined ? 'Fixed' : `Fixed in ${fixedIn}`;
    case 'wont-fix':
      return 'Stays as it is';
    case 'retired':
      return 'No longer occurs';
    default: {
      const never: never = status;
      throw new Error(`no words for the status ${String(never)}`);
    }
  }
}
