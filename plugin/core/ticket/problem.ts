/** A problem: what lies behind incidents. Its record, and what each of its incidents knows of it. */
import { z } from 'zod';
import { happened } from '../happened.ts';
import { knownError } from './known-error.ts';
import { ticketName } from './merging.ts';

/** An incident of a problem, as it told of itself last. */
export const linkedIncidentSchema = z
  .object({
    ...ticketName,
    title: z.string(),
    openedAt: z.number(),
    /** Milliseconds that were logged on it. */
    spent: z.number(),
    open: z.boolean(),
    /** Error codes that its words quote. */
    codes: z.array(z.string()).readonly(),
  })
  .readonly();
type LinkedIncident = z.infer<typeof linkedIncidentSchema>;

/** The article of a problem as the knowledge base has it. */
const publishedArticleSchema = z
  .object({
    ...knownError,
    status: z.string(),
    /** Its file in the desk’s repository. */
    path: z.string(),
    /** The version or the day that brought the fix; null while there is none. */
    fixedIn: z.string().nullable(),
  })
  .readonly();
export type PublishedArticle = z.infer<typeof publishedArticleSchema>;

/** What came of the draft that somebody asked for. */
export type Draft =
  | { readonly state: 'asked' }
  /** `url` is that of the pull request. */
  | { readonly state: 'proposed'; readonly id: string; readonly url: string }
  | { readonly state: 'refused' };

/** What a problem is beside a ticket. */
export interface ProblemRecord {
  /** By number. */
  readonly incidents: readonly LinkedIncident[];
  /** Markdown; null until somebody has found it. */
  readonly cause: string | null;
  /** Markdown. */
  readonly workaround: string | null;
  readonly draft: Draft | null;
  readonly article: PublishedArticle | null;
}

export const newRecord: ProblemRecord = {
  incidents: [],
  cause: null,
  workaround: null,
  draft: null,
  article: null,
};

/** The ticket with a part of its record changed; what was no problem yet begins a record. */
export function withRecord<T extends { readonly record: ProblemRecord | null }>(
  ticket: T,
  change: Partial<ProblemRecord>,
): T {
  return { ...ticket, record: { ...(ticket.record ?? newRecord), ...change } };
}

/** What a problem’s incidents are told: never what was said there word for word. */
export const problemNewsSchema = z
  .object({
    problem: z.object(ticketName).readonly(),
    state: z.enum(['open', 'solved', 'ended']),
    article: publishedArticleSchema.nullable(),
    /** What brought the fix, where it is out. */
    fixedIn: z.object({ version: z.string(), url: z.string().nullable() }).readonly().nullable(),
  })
  .readonly();
export type ProblemNews = z.infer<typeof problemNewsSchema>;

/** Of an incident: the problem that it comes from. */
export interface ProblemLink {
  /** `ticketId` of it; null while GitHub has not told of the issue that this incident asked for. */
  readonly id: string | null;
  /** The key by which this incident asked for it; null where there was one to link. */
  readonly key: string | null;
  readonly number: number | null;
  readonly url: string | null;
  /** What it has told since; null: there is nothing to tell yet. */
  readonly news: ProblemNews | null;
}

/** The incident that asked for a problem, by the key under which the desk opened it; null for any other ticket. */
export function askedFrom(askedBy: string | undefined): string | null {
  return /^(\d+#\d+)\/.+\/problem$/.exec(askedBy ?? '')?.[1] ?? null;
}

/** What comes of its article: drafted as a pull request, refused by GitHub, and published when that is merged. */
const proposed = z.object({
  kind: z.literal('article-proposed'),
  ...happened,
  /** Such as `KE-0043`. */
  article: z.string(),
  /** The address of the pull request. */
  url: z.string(),
});
export type ArticleProposed = Readonly<z.infer<typeof proposed>>;

const refused = z.object({
  kind: z.literal('article-refused'),
  ...happened,
  /** What GitHub said. */
  why: z.string(),
});
export type ArticleRefused = Readonly<z.infer<typeof refused>>;

/** The knowledge base has an article that names this problem, as it stands from then on. */
const published = z.object({
  kind: z.literal('article-published'),
  ...happened,
  article: publishedArticleSchema,
});
export type ArticlePublished = Readonly<z.infer<typeof published>>;

export const articleEvents = [proposed, refused, published] as const;
