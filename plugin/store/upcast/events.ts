/** Lifts the events of earlier versions, in the store and in history files, to the shape that events have now. */

/** The first articles that events cited kept neither their status nor their workaround. */
const noneKept = { status: null, workaround: null };

/** What an event has of today’s shape stays as it is. */
export function liftEvent<E extends object>(event: E): E {
  if (!('cited' in event) || !Array.isArray(event.cited)) return event;
  return { ...event, cited: event.cited.map((article: object) => ({ ...noneKept, ...article })) };
}
