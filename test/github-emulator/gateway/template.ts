/** Path templates as OpenAPI writes them, such as `/repos/{owner}/{repo}`: which one fits a path, and with which parameters. */
export interface Template {
  readonly path: string;
  readonly match: (path: string) => ReadonlyMap<string, string> | null;
}

// These parameters may hold slashes; every other one is a single segment.
const wide = new Set(['path', 'ref', 'basehead']);

/** Compiles a template. Parameters come back decoded. */
export function template(path: string): Template {
  const names: string[] = [];
  const source = path
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (!part.startsWith('{')) {
        return part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');
      }
      const name = part.slice(1, -1);
      names.push(name);
      return wide.has(name) ? '(.*)' : '([^/]+)';
    })
    .join('');
  const pattern = new RegExp(`^${source}$`);
  return {
    path,
    match: (candidate) => {
      const found = pattern.exec(candidate);
      return found
        ? new Map(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]))
        : null;
    },
  };
}
