/** What is happening at the desk now, as `status.json` says it. */

/** A major incident, as people are told of it. */
export interface Incident {
  readonly title: string;
  readonly url: string | undefined;
}

/** After this a status says nothing any more: an old “all is down” is worse than silence. */
const GOOD_FOR_MS = 10 * 60_000;
/** A banner is one look, not a page. */
const MOST_INCIDENTS = 5;
const LONGEST_TITLE = 200;
const MOST_POPULAR = 8;

/**
 * The incidents of a `status.json`: `{ "at": "2026-11-22T06:00:00Z", "incidents": [{ "title", "url"? }] }`.
 * Empty when it is older than ten minutes, from the future, or not of this shape. It comes from outside
 * the portal, so a `url` that is not on the web is left out.
 *
 * @param now in epoch milliseconds
 */
export function incidentsNow(status: unknown, now: number): readonly Incident[] {
  const incidents = freshOf(status, now)?.['incidents'];
  if (!Array.isArray(incidents)) return [];
  return incidents
    .filter(isRecord)
    .flatMap(({ title, url }) => {
      if (typeof title !== 'string' || title.trim() === '') return [];
      return [{ title: title.trim().slice(0, LONGEST_TITLE), url: isWeb(url) ? url : undefined }];
    })
    .slice(0, MOST_INCIDENTS);
}

/**
 * The ids of articles that many people meet now, each once: `"popular": ["KE-0042"]` of the same file.
 * Null when the status says nothing of them: too old, or not of this shape.
 *
 * @param now in epoch milliseconds
 */
export function popularNow(status: unknown, now: number): readonly string[] | null {
  const popular = freshOf(status, now)?.['popular'];
  if (!Array.isArray(popular)) return null;
  // Runbooks (RB-…) are for staff and never on a portal.
  const ids = popular.filter((id) => typeof id === 'string' && /^(KE|HT)-\d{4,9}$/.test(id));
  return [...new Set(ids)].slice(0, MOST_POPULAR);
}

function freshOf(status: unknown, now: number): Readonly<Record<string, unknown>> | null {
  if (!isRecord(status) || typeof status['at'] !== 'string') return null;
  const age = now - Date.parse(status['at']);
  // A minute of difference between two clocks is no sign of a lie. NaN fails both comparisons.
  return age <= GOOD_FOR_MS && age >= -60_000 ? status : null;
}

function isWeb(url: unknown): url is string {
  return typeof url === 'string' && /^https?:\/\//i.test(url);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
