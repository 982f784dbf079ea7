/** What this browser keeps of what its visitor meant: the desk’s signed tokens, for eight days at the most. No cookie. */

/** That somebody meant to open a ticket. */
export interface Kept {
  readonly meant: 'search' | 'form';
  /** Random, so that asking again for its token is known for that. */
  readonly id: string;
  /** The desk’s token; empty until it has given one. */
  readonly token: string;
  /** The article that solved it; empty until one has. */
  readonly article: string;
  /** When it was meant, and once it is solved when that was. */
  readonly at: number;
}

const DAY = 86_400_000;
/** Who looks for something tomorrow means something else. */
const OPEN_FOR = DAY;
/** Who opens a ticket within this time of an answer was not helped. */
const SOLVED_FOR = 7 * DAY;
/** Under the desk’s address, for portals of one origin share what they keep. */
const KEY = 'tierline-meant ';

/** Those that still count. None where the browser keeps nothing for pages. */
export function keptFor(app: string, now: number): readonly Kept[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY + app) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept
      .filter(isKept)
      .filter(({ article, at }) => now < at + (article === '' ? OPEN_FOR : SOLVED_FOR));
  } catch {
    return [];
  }
}

/** False where the browser keeps nothing. */
export function keep(app: string, kept: readonly Kept[]): boolean {
  try {
    if (kept.length === 0) window.localStorage.removeItem(KEY + app);
    else window.localStorage.setItem(KEY + app, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

// What lies there may be from an earlier version, or from another page of the same origin.
function isKept(one: unknown): one is Kept {
  if (typeof one !== 'object' || one === null) return false;
  return (
    'meant' in one &&
    (one.meant === 'search' || one.meant === 'form') &&
    'id' in one &&
    typeof one.id === 'string' &&
    'token' in one &&
    typeof one.token === 'string' &&
    'article' in one &&
    typeof one.article === 'string' &&
    'at' in one &&
    typeof one.at === 'number'
  );
}
