/** Lifts the events of earlier versions, in the store and in history files, to the shape that events have now. */

/** The first articles that events cited kept neither their status nor their workaround. */
const noneKept = { status: null, workaround: null };

/** The first news of the developers knew their issue by the name of its repository alone. */
const byName = { issue: '' };

/** What an event has of today’s shape stays as it is. */
export function liftEvent<E extends object>(event: E): E {
  if ('cited' in event && Array.isArray(event.cited))
    return { ...event, cited: event.cited.map((article: object) => ({ ...noneKept, ...article })) };
  const isOfIssue = 'kind' in event && ofIssue.includes(event.kind);
  return isOfIssue && !('issue' in event) ? { ...event, ...byName } : event;
}

const ofIssue: readonly unknown[] = ['development-opened', 'development-closed', 'development-reopened'];
