/** Hidden marks in what the App writes, by which a retry finds its own earlier success. */

const pattern = /<!-- tierline:([^\s>]+) -->/g;

/** The text with its mark; the mark holds no spaces and cannot end the HTML comment. */
export function marked(body: string, key: string): string {
  return `${body}\n\n<!-- tierline:${encodeURIComponent(key)} -->`;
}

/**
 * The mark in a text: the last one, for what the App writes may quote people, and they may write marks of their own.
 * It counts only where the App itself is the author: ask for that, too.
 */
export function readMark(body: string): string | null {
  const found = [...body.matchAll(pattern)].at(-1)?.[1];
  if (found === undefined) return null;
  try {
    return decodeURIComponent(found);
  } catch {
    return null;
  }
}

const opens = 'opens/';

/** The mark of an issue that the desk opens as a ticket of its own. */
export function ticketMark(key: string): string {
  return `${opens}${key}`;
}

/** The key under which the desk wanted that ticket; null for a mark of something else. */
export function readTicketMark(mark: string | null): string | null {
  return mark?.startsWith(opens) === true ? mark.slice(opens.length) : null;
}

/** The mark of a ticket’s issue in the back office: it says whose issue that is, and its number is kept under it. */
export interface OfficeMark {
  /** `owner/name` of the back office, as the policy named it when the issue was opened. */
  readonly office: string;
  /** The ticket’s id. */
  readonly ticket: string;
}

export function officeMark({ office, ticket }: OfficeMark): string {
  return `back-office/${office}/${ticket}`;
}

/** Null for a mark of something else. */
export function readOfficeMark(mark: string): OfficeMark | null {
  const [, office, ticket] = /^back-office\/([^/]+\/[^/]+)\/(\d+#\d+)$/.exec(mark) ?? [];
  return office === undefined || ticket === undefined ? null : { office, ticket };
}
