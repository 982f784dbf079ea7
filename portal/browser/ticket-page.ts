/** The ticket page in the browser: fills the draft from the address and keeps GitHub's link in step. */
import { draftFrom, readTrail, type Trail } from '../search/draft.ts';
import { ticketLink } from '../search/ticket-link.ts';

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
  const first = draftFrom(trail);
  title.value = first.title;
  happened.value = first.whatHappened;
  service.value = first.service;

  const update = () => {
    link.href = ticketLink(desk, {
      ...first,
      title: title.value,
      whatHappened: happened.value,
      service: service.value,
    });
  };
  root.addEventListener('input', update);
  update();

  root.querySelector('.draft')?.removeAttribute('hidden');
  const said = root.querySelector<HTMLElement>('.trail');
  const sentence = trailSentence(trail);
  if (said === null || sentence === '') return;
  said.textContent = sentence;
  said.hidden = false;
}

function trailSentence({ query, article }: Trail): string {
  if (query !== '' && article !== '')
    return `You searched for “${query}” and read ${article}. Both go with the ticket.`;
  if (query !== '') return `You searched for “${query}”. The search goes with the ticket.`;
  if (article !== '')
    return `You read ${article}. That goes with the ticket, so nobody sends you back to it.`;
  return '';
}
