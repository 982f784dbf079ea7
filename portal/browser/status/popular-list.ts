/** The home page's list of what many people meet now: from the desk's own count where that is fresh. */
import { popularNow } from '../../feeds/service-status.ts';
import { articleRow } from './article-row.ts';
import { lastStatus, STATUS_EVENT } from './last-status.ts';

/** Rows where none were built in. */
const ROWS = 6;

/** Wires the page's list, if it has one. What was built in stays until something fresher is known. */
export function startPopularList(page: Document): void {
  const section = page.querySelector<HTMLElement>('[data-popular]');
  const list = section?.querySelector('.rows');
  const base = section?.getAttribute('data-popular');
  if (!section || !list || !base) return;

  let filled = false;
  const fill = async (status: unknown) => {
    const ids = popularNow(status, Date.now()) ?? [];
    if (filled || ids.length === 0) return;
    // Once for each visit of the page: a list that changes while it is read is worse than one an hour old.
    filled = true;
    const rows = await Promise.all(ids.map((id) => articleRow(page, base, id)));
    const built = [...list.children];
    const fresh = rows.filter((row) => row !== null);
    if (fresh.length === 0 || isInUse(list)) return;
    const rest = built.filter((row) => !ids.includes(idOf(row)));
    // As many as were built: nothing below the list moves.
    list.replaceChildren(...[...fresh, ...rest].slice(0, built.length || ROWS));
    section.hidden = false;
  };
  const source = page.querySelector('service-banner')?.getAttribute('data-source');
  if (source) fill(lastStatus(source));
  page.addEventListener(STATUS_EVENT, (event) => {
    if (event instanceof CustomEvent) fill(event.detail);
  });
}

/** Nobody shall press something else than they meant to. */
function isInUse(list: Element): boolean {
  return list.matches(':hover, :focus-within');
}

function idOf(row: Element): string {
  return row.querySelector('.id')?.textContent.trim() ?? '';
}
