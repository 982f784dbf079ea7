/** Writes down what was asked of GitHub and what it answered, as shapes: which fields, of which type, under which status. */

/** The fields of an answer: by the way to an object, its keys with their types. */
export type Shape = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

export interface Exchange {
  /** `GET /repos/{repo}/issues/{n}`, or `webhook issues.opened`. */
  readonly what: string;
  readonly statuses: ReadonlySet<number>;
  readonly shape: Shape;
}

export interface Recording {
  /** Notes something that did not come as an answer, such as a webhook’s payload. */
  readonly note: (what: string, body: unknown) => void;
  readonly exchanges: () => readonly Exchange[];
  readonly stop: () => void;
}

type Fields = Map<string, Map<string, Set<string>>>;

/** Deeper fields are GitHub’s own objects in each other, which the desk does not read. */
const DEEPEST = 4;

/** Hears every call to this address until it is stopped. Octokit asks `fetch` of the moment, so nothing of the desk is changed. */
export function record(githubUrl: string): Recording {
  const heard = new Map<string, { readonly statuses: Set<number>; readonly fields: Fields }>();
  const entry = (what: string) => {
    const known = heard.get(what) ?? { statuses: new Set<number>(), fields: new Map() };
    heard.set(what, known);
    return known;
  };
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const answer = await original(input, init);
    const url = input instanceof Request ? input.url : String(input);
    if (url.startsWith(githubUrl)) {
      const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
      const { statuses, fields } = entry(`${method} ${routeOf(url.slice(githubUrl.length))}`);
      statuses.add(answer.status);
      const body = await answer
        .clone()
        .json()
        .catch(() => undefined);
      if (answer.ok) walk(body, '', fields, 0);
    }
    return answer;
  };
  return {
    note: (what, body) => walk(body, '', entry(what).fields, 0),
    exchanges: () => [...heard].map(([what, { statuses, fields }]) => ({ what, statuses, shape: fields })),
    stop: () => {
      globalThis.fetch = original;
    },
  };
}

/** The path without what differs from one repository, issue and person to the next. */
export function routeOf(path: string): string {
  return path
    .replace(/\?.*$/, '')
    .replace(/^\/repos\/[^/]+\/[^/]+/, '/repos/{repo}')
    .replace(/^\/users\/[^/]+/, '/users/{login}')
    .replace(/\/(collaborators|memberships|assignees)\/[^/]+/, '/$1/{login}')
    .replace(/\/labels\/[^/]+/, '/labels/{name}')
    .replace(/\/contents\/.+/, '/contents/{path}')
    .replace(/\/compare\/.+/, '/compare/{commits}')
    .replaceAll(/\/[0-9a-f]{40}(?=\/|$)/g, '/{sha}')
    .replaceAll(/\/\d+(?=\/|$)/g, '/{n}');
}

function walk(value: unknown, way: string, fields: Fields, depth: number): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, `${way}[${kindOf(one)}]`, fields, depth);
    return;
  }
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  const here = fields.get(way) ?? new Map<string, Set<string>>();
  fields.set(way, here);
  for (const [key, inner] of Object.entries(value)) {
    const types = here.get(key) ?? new Set<string>();
    types.add(typeOf(inner));
    here.set(key, types);
    walk(inner, way === '' ? key : `${way}.${key}`, fields, depth + 1);
  }
}

/** The entries of a timeline are of many kinds, each with fields of its own. */
function kindOf(one: unknown): string {
  if (typeof one !== 'object' || one === null || !('event' in one)) return '';
  return typeof one.event === 'string' ? one.event : '';
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
