/** The link that opens GitHub's issue form with the draft of a ticket filled in. */

/** What the portal knows about the trouble; every part may be empty. */
export interface Draft {
  readonly title: string;
  readonly whatHappened: string;
  /** The service’s id, where the policy knows the service. */
  readonly service: string;
  /** What people call it; left out, its id. */
  readonly serviceName?: string;
  /** The id of the article that did not help, e.g. `KE-0042`. */
  readonly article: string;
  /** The words that were searched. */
  readonly query: string;
}

/** GitHub answers long addresses with 414; this leaves room for its own sign-in detour. */
const LONGEST_LINK = 6000;
const LONGEST_TITLE = 120;
/** Room in the address, in characters after encoding; one emoji takes twelve. */
const ROOM = { title: 800, service: 180, article: 40, query: 600 } as const;

/**
 * The address of the incident form. Only ids of text fields are used, since a dropdown's id in the
 * link makes GitHub show an empty form. Empty parts are left out; what is too long is cut.
 *
 * @param desk the desk repository's address, e.g. `https://github.com/acme/desk`
 */
export function ticketLink(desk: string, draft: Draft): string {
  const { whatHappened, ...rest } = capped(draft);
  const fixed = linkOf(desk, { ...rest, whatHappened: '' });
  const room = LONGEST_LINK - fixed.length - '&what-happened='.length;
  return linkOf(desk, { ...rest, whatHappened: cutToRoom(whatHappened, room) });
}

/** Where and how the person searched, for the form's context field, e.g. `service=vpn&article=KE-0004&q=no+route`. */
export function contextOf(draft: Pick<Draft, 'service' | 'article' | 'query'>): string {
  return filled({ service: draft.service, article: draft.article, q: draft.query }).toString();
}

function linkOf(desk: string, draft: Draft): string {
  const fields = filled({
    template: 'incident.yml',
    title: draft.title,
    'what-happened': draft.whatHappened,
    service: draft.serviceName ?? draft.service,
    context: contextOf(draft),
  });
  return `${desk.replace(/\/+$/, '')}/issues/new?${fields}`;
}

function filled(fields: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''));
}

function capped(draft: Draft): Draft {
  return {
    title: cutToRoom(cut(oneLine(draft.title), LONGEST_TITLE), ROOM.title),
    whatHappened: draft.whatHappened.trim(),
    service: cutToRoom(oneLine(draft.service), ROOM.service),
    ...(draft.serviceName === undefined
      ? {}
      : { serviceName: cutToRoom(oneLine(draft.serviceName), ROOM.service) }),
    article: cutToRoom(oneLine(draft.article), ROOM.article),
    query: cutToRoom(oneLine(draft.query), ROOM.query),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

// Array.from counts whole characters, so a cut never leaves half an emoji behind.
function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

function cutToRoom(text: string, room: number): string {
  const encoded = (part: string) => new URLSearchParams({ a: part }).toString().length - 2;
  if (encoded(text) <= room) return text;
  const characters = Array.from(text);
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (encoded(`${characters.slice(0, middle).join('')}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join('')}…`;
}
