/** What is happening at the desk now, as `status.json` says it. */

/** A major incident, as people are told of it. */
export type Incident = { readonly title: string; readonly url: string | undefined };

/** After this a status says nothing any more: an old “all is down” is worse than silence. */
const GOOD_FOR_MS = 10 * 60_000;

/**
 * The incidents of a `status.json`: `{ "at": "2026-11-22T06:00:00Z", "incidents": [{ "title", "url"? }] }`.
 * Empty when it is older than ten minutes, from the future, or not of this shape. It comes from outside
 * the portal, so a `url` that is not on the web is left out.
 *
 * @param now in epoch milliseconds
 */
export function incidentsNow(status: unknown, now: number): readonly Incident[] {
  if (!isRecord(status) || typeof status['at'] !== 'string') return [];
  const age = now - Date.parse(status['at']);
  // A minute of difference between two clocks is no sign of a lie. NaN fails both comparisons.
  if (!(age <= GOOD_FOR_MS && age >= -60_000)) return [];
  const { incidents } = status;
  if (!Array.isArray(incidents)) return [];
  return incidents.filter(isRecord).flatMap(({ title, url }) => {
    if (typeof title !== 'string' || title.trim() === '') return [];
    return [
      { title: title.trim(), url: typeof url === 'string' && /^https?:\/\//i.test(url) ? url : undefined },
    ];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
