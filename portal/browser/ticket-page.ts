/** The ticket page in the browser: fills the draft from the address and keeps GitHub's link in step. */
import { slugOf, withFormFor } from '../articles/services.ts';
import { draftFrom, readTrail, type Trail } from '../search/draft.ts';
import { ticketLink } from '../search/ticket-link.ts';
import { tell } from './feedback/happened.ts';
import { startLastSearch } from './search/last-search.ts';

/** Wires the page's ticket draft, if it has one. */
export function startTicketPage(page: Document): void {
  const root = page.querySelector<HTMLElement>('ticket-draft');
  const link = page.querySelector<HTMLAnchorElement>('#open-ticket');
  const title = page.querySelector<HTMLInputElement>('#draft-title');
  const happened = page.querySelector<HTMLTextAreaElement>('#draft-happened');
  const service = page.querySelector<HTMLInputElement>('#draft-service');
  const desk = root?.getAttribute('data-desk');
  if (root === null || link === null || title === null || happened === null || service === null) return;
  if (!desk) return;

  const trail = readTrail(page.location.href);
  const forms = (root.getAttribute('data-forms') ?? '').split(' ');
  const first = draftFrom(trail);
  // The form is there before this runs: what somebody has typed meanwhile is theirs.
  title.value ||= first.title;
  happened.value ||= first.whatHappened;
  const names = namesIn(root);
  service.value ||= nameOf(first.service, names);
  const look = startLastSearch(root, trail.article);

  const update = () => {
    const words = { title: title.value, whatHappened: happened.value };
    const draft = { ...first, ...words, service: idOf(service.value, names), serviceName: service.value };
    link.href = withFormFor(ticketLink(desk, draft), draft.service, forms);
    look(`${draft.title}\n${draft.whatHappened}`);
  };
  root.addEventListener('input', update);
  update();

  // Who comes with a search and without an article has found none.
  if (trail.query !== '' && trail.article === '') tell(page, { what: 'found-nothing', search: trail.query });
  tell(page, { what: 'opened-form' });
  link.addEventListener('click', () => tell(page, { what: 'went-on' }));
  // A page that is gone back to may be as it was left, and runs none of this again.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) tell(page, { what: 'opened-form' });
  });
  const said = root.querySelector<HTMLElement>('.trail');
  const sentence = trailSentence(root, trail);
  if (said === null || sentence === '') return;
  said.textContent = sentence;
  said.hidden = false;
}

/** The services’ names by their ids, as far as the policy gives them names. */
function namesIn(root: HTMLElement): ReadonlyMap<string, string> {
  return new Map(new URLSearchParams(root.getAttribute('data-services') ?? ''));
}

function nameOf(service: string, names: ReadonlyMap<string, string>): string {
  const [, name = service] = [...names].find(([id]) => slugOf(id) === slugOf(service)) ?? [];
  return name;
}

/** People may type a name or an id. */
function idOf(typed: string, names: ReadonlyMap<string, string>): string {
  const wanted = typed.trim().toLowerCase();
  const [id = typed] = [...names].find(([, name]) => name.toLowerCase() === wanted) ?? [];
  return id;
}

/** What goes with the ticket, in the page's language; empty when nothing does. */
function trailSentence(root: HTMLElement, { query, article }: Trail): string {
  const values = new Map([
    ['{query}', query],
    ['{article}', article],
  ]);
  const say = (name: string) =>
    (root.getAttribute(name) ?? '')
      .split(/(\{\w+\})/)
      .map((part) => values.get(part) ?? part)
      .join('');
  if (query !== '' && article !== '') return say('data-searched-and-read');
  if (query !== '') return say('data-searched');
  return article === '' ? '' : say('data-read');
}
