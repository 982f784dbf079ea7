/** The banner of major incidents in the browser: asks for the status once and shows what is still true. */
import { type Incident, incidentsNow } from '../machines/service-status.ts';

/** How often an open page looks whether its banner has grown too old. */
const LOOK_AGAIN_MS = 60_000;

/** Wires the page's banner, if it has one. A status that cannot be fetched is no status. */
export function startServiceBanner(page: Document): void {
  const root = page.querySelector('service-banner');
  const banner = root?.querySelector<HTMLElement>('.banner');
  const list = banner?.querySelector('ul');
  const source = root?.getAttribute('data-source');
  if (!banner || !list || !source) return;

  const show = (status: unknown) => {
    const incidents = incidentsNow(status, Date.now());
    list.replaceChildren(...incidents.map(itemFor));
    banner.hidden = incidents.length === 0;
  };
  const look = async () => {
    try {
      const answer = await fetch(source, { credentials: 'omit', cache: 'no-cache' });
      show(answer.ok ? await answer.json() : undefined);
    } catch {
      // The desk may be down just now; then the page is still a good page.
      show(undefined);
    }
  };
  look();
  window.setInterval(look, LOOK_AGAIN_MS);
}

function itemFor({ title, url }: Incident): HTMLElement {
  const item = document.createElement('li');
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
