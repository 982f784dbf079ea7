/** A ticket's draft as it travels between the portal's own pages, in the address. */
import type { Draft } from './ticket-link.ts';

/** What one page tells the next: the words searched, the article read, the service meant. */
export interface Trail {
  readonly query: string;
  readonly article: string;
  readonly service: string;
}

/** Reads the trail out of a page's address (`?q=…&article=…&service=…`); missing parts are empty. */
export function readTrail(address: string): Trail {
  const fields = new URL(address).searchParams;
  const field = (name: string) => (fields.get(name) ?? '').trim();
  return { query: field('q'), article: field('article'), service: field('service') };
}

/** The address of another page with the trail on it; empty parts are left out. */
export function withTrail(address: string, trail: Trail): string {
  const fields = new URLSearchParams(
    [
      ['q', trail.query],
      ['article', trail.article],
      ['service', trail.service],
    ].filter(([, value]) => value !== ''),
  );
  const query = fields.toString();
  return query === '' ? address : `${address}?${query}`;
}

/** As much as a title holds. */
const TITLE = 120;

/** The first draft of a ticket: the searched words are its title; what is too long for one, such as a log, is what happened. */
export function draftFrom(trail: Trail): Draft {
  return {
    title: trail.query.split('\n')[0] ?? '',
    whatHappened: Array.from(trail.query).length > TITLE || trail.query.includes('\n') ? trail.query : '',
    service: trail.service,
    article: trail.article,
    query: trail.query,
  };
}
