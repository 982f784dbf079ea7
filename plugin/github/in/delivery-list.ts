/** GitHub’s list of the App’s deliveries, read page by page from the newest on. */
import { z } from 'zod';
import { type Instant, parseInstant } from '../../calendar/instant.ts';
import type { Client } from '../app.ts';
import { statusOf } from '../status.ts';

/** One attempt to deliver. */
export interface Line {
  /** GitHub’s number of the attempt, by which it can be made again. */
  readonly id: number;
  readonly guid: string;
  readonly at: Instant;
  readonly arrived: boolean;
  /** Whether it was a redelivery. */
  readonly again: boolean;
}

export interface Page {
  /** Newest first. */
  readonly lines: readonly Line[];
  /** The name of the next page; null at the end of the list. */
  readonly next: string | null;
}

/** A page by its name, which GitHub may have forgotten: then the newest stands for it, and what is known is read again. */
export async function readPage(app: Client, cursor: string | null): Promise<Page> {
  try {
    return await pageAt(app, cursor);
  } catch (error) {
    if (cursor === null || ![400, 404, 422].includes(statusOf(error) ?? 0)) throw error;
    return pageAt(app, null);
  }
}

async function pageAt(app: Client, cursor: string | null): Promise<Page> {
  const named = cursor === null ? {} : { cursor };
  const { data, headers } = await app.rest.apps.listWebhookDeliveries({ per_page: 100, ...named });
  return { lines: data.flatMap(lineOf), next: cursorIn(headers.link) };
}

const written = z.object({
  id: z.number(),
  guid: z.string(),
  delivered_at: z.string().transform(parseInstant),
  status_code: z.number().nullish(),
  redelivery: z.boolean().nullish(),
});

/** Nothing for a line that cannot be read: it must not keep the others from being asked for. */
function lineOf(line: unknown): readonly Line[] {
  try {
    const { id, guid, delivered_at: at, status_code, redelivery } = written.parse(line);
    const code = status_code ?? 0;
    return [{ id, guid, at, arrived: code >= 200 && code < 300, again: redelivery ?? true }];
  } catch {
    return [];
  }
}

function cursorIn(link: string | undefined): string | null {
  const found = /[?&]cursor=([^&>]+)[^>]*>; rel="next"/.exec(link ?? '')?.[1];
  return found === undefined ? null : decodeURIComponent(found);
}
