/** Listens to the post of a world and says in short what was told since a test began. */
import { type JsonObject, textAt } from './json.ts';
import type { Post } from './post.ts';

/** What the App was told; `begin` forgets what came before. */
export interface Hearing {
  readonly begin: () => void;
  /** Each webhook as `issues.opened by rita`. */
  readonly told: () => readonly string[];
  readonly payloads: () => readonly JsonObject[];
  readonly last: () => JsonObject;
}

/** Starts listening. */
export function listenIn(post: () => Post): Hearing {
  let seen = 0;
  const heard = () => post().list().slice(seen);
  return {
    begin: () => {
      seen = post().list().length;
    },
    told: () =>
      heard().map(({ event, action, payload }) => {
        const name = action === null ? event : `${event}.${action}`;
        return `${name} by ${textAt(payload, 'sender', 'login')}`;
      }),
    payloads: () => heard().map(({ payload }) => payload),
    last: () => post().list().at(-1)?.payload ?? {},
  };
}
