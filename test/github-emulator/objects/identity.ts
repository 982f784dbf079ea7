/** The App and its bot: what the world calls them, and how an object shows that they made it. */
import { isList, isObject, type Json, type JsonObject, textAt } from '../json.ts';

/** The App's public face. `bot` is its login, `app` the object GitHub shows as `performed_via_github_app`. */
export interface Identity {
  readonly id: number;
  readonly slug: string;
  readonly bot: string;
  readonly botId: number;
  readonly app: JsonObject;
  /** What it was given, and what it is told beside its own installation. */
  readonly permissions: Readonly<Record<string, string>>;
  readonly events: readonly string[];
}

/** Marks user objects of bots as such, and what the App's bot wrote as performed by the App. */
export function withBot(value: Json, identity: Identity): Json {
  if (isList(value)) {
    return value.map((item) => withBot(item, identity));
  }
  if (!isObject(value)) {
    return value;
  }
  const inside: JsonObject = Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, withBot(field, identity)]),
  );
  if (textAt(inside, 'login').endsWith(mark) && 'type' in inside) {
    return asBot(inside);
  }
  const author = textAt(inside, 'user', 'login');
  return 'performed_via_github_app' in inside && author === identity.bot
    ? { ...inside, performed_via_github_app: identity.app }
    : inside;
}

/** Every App's bot has it at the end of its name, and no person can. */
const mark = '[bot]';

/** A bot's user object: its own kind, its page at `/apps/`, and the brackets of its name escaped in links. */
function asBot(user: JsonObject): JsonObject {
  const linked = Object.entries(user).map(([key, field]) => [
    key,
    key.endsWith('url') && typeof field === 'string' ? field.replace('[bot]', '%5Bbot%5D') : field,
  ]);
  const page = textAt(user, 'html_url').replace(
    /\/[^/]+$/,
    `/apps/${textAt(user, 'login').slice(0, -mark.length)}`,
  );
  return { ...Object.fromEntries(linked), type: 'Bot', html_url: page };
}
