/** The banner of major incidents in the browser: asks for the status, and shows what is still true. */
import { type Incident, incidentsNow } from '../../feeds/service-status.ts';
import { keepStatus, lastStatus, STATUS_EVENT } from './last-status.ts';

/** How often an open page asks again. */
const ASK_AGAIN_MS = 3 * 60_000;
/** How often it looks whether what it shows has grown too old. */
const LOOK_AGAIN_MS = 30_000;

/** Wires the page's banner, if it has one, and tells the page of every status that is read. */
export function startServiceBanner(page: Document): void {
  const root = page.querySelector('service-banner');
  const banner = root?.querySelector<HTMLElement>('.banner');
  const list = banner?.querySelector('ul');
  const told = root?.querySelector<HTMLElement>('[role="status"]');
  const source = root?.getAttribute('data-source');
  if (!banner || !list || !told || !source) return;

  let status = lastStatus(source);
  let shown = '';
  const show = () => {
    const incidents = incidentsNow(status, Date.now());
    const news = JSON.stringify(incidents);
    if (news === shown) return;
    shown = news;
    list.replaceChildren(...incidents.map(itemFor));
    banner.hidden = incidents.length === 0;
    told.textContent = incidents.length === 0 ? '' : sentenceFor(told, incidents);
  };
  const ask = async () => {
    // A page that nobody looks at asks when it is looked at again.
    if (page.hidden) return;
    const answer = await fetchStatus(source);
    if (answer !== 'silent') {
      status = answer;
      keepStatus(source, status);
      page.dispatchEvent(new CustomEvent(STATUS_EVENT, { detail: status }));
    }
    show();
  };
  show();
  ask();
  page.addEventListener('visibilitychange', ask);
  window.setInterval(show, LOOK_AGAIN_MS);
  window.setInterval(ask, ASK_AGAIN_MS);
}

/** `silent` when the desk does not answer just now: what it said last stays true for its ten minutes. */
async function fetchStatus(source: string): Promise<unknown> {
  try {
    // The App says how long its answer may be kept; a host of static files often keeps one far too long.
    const own = new URL(source, window.location.href).origin === window.location.origin;
    const answer = await fetch(source, { credentials: 'omit', cache: own ? 'no-cache' : 'default' });
    if (!answer.ok) return 'silent';
    const text = await answer.text();
    return readJson(text);
  } catch {
    return 'silent';
  }
}

/** What cannot be read is no status, not an old one. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sentenceFor(told: HTMLElement, incidents: readonly Incident[]): string {
  return `${told.getAttribute('data-said')}: ${incidents.map(({ title }) => title).join('. ')}`;
}

function itemFor({ title, url }: Incident): HTMLElement {
  const item = document.createElement('li');
  item.dir = 'auto';
  if (url === undefined) {
    item.textContent = title;
    return item;
  }
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  item.append(link);
  return item;
}
