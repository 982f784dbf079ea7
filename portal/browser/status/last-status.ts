/** The last status that was read, kept while the tab is open: the next page shows it at once and need not jump. */

/** Told on the document whenever a status was fetched; `detail` is the status. */
export const STATUS_EVENT = 'tierline-status';

/** Under its source, for portals of one origin share what they keep. */
const KEY = 'tierline-status ';

/** The status as it came; undefined where there is none, or where the browser keeps nothing for pages. */
export function lastStatus(source: string): unknown {
  try {
    return JSON.parse(window.sessionStorage.getItem(KEY + source) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Undefined forgets it. */
export function keepStatus(source: string, status: unknown): void {
  try {
    if (status === undefined) window.sessionStorage.removeItem(KEY + source);
    else window.sessionStorage.setItem(KEY + source, JSON.stringify(status));
  } catch {
    // Then each page asks for itself.
  }
}
