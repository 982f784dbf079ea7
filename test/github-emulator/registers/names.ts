/** Names as they were first written: GitHub finds owners, repositories, people and teams in any case. */
export interface Names {
  /** Remembers a login, an organisation or a `owner/name`. */
  readonly learn: (name: string) => void;
  /** The name as it was first written; an unknown one unchanged. */
  readonly canonical: (name: string) => string;
  /** An API path with every such name in its own case. */
  readonly path: (path: string) => string;
}

/** An empty register of names. */
export function registerNames(): Names {
  const known = new Map<string, string>();
  const canonical = (name: string) => known.get(name.toLowerCase()) ?? name;
  return {
    learn: (name) => known.set(name.toLowerCase(), name),
    canonical,
    path: (path) => canonicalPath(path, canonical),
  };
}

function canonicalPath(path: string, canonical: (name: string) => string): string {
  const parts = path.split('/').map(decoded);
  const [, root, first = '', second = ''] = parts;
  switch (root) {
    case 'repos':
      return joined([
        '',
        'repos',
        ...canonical(`${first}/${second}`).split('/'),
        ...afterRepository(parts.slice(4), canonical),
      ]);
    case 'users':
      return joined(['', root, canonical(first), ...parts.slice(3)]);
    case 'orgs':
      return joined(['', root, canonical(first), ...afterOrganisation(parts.slice(3), canonical)]);
    default:
      return path;
  }
}

function afterRepository(parts: readonly string[], canonical: (name: string) => string): readonly string[] {
  const [kind = '', name = '', ...rest] = parts;
  return kind === 'collaborators' || kind === 'assignees'
    ? [kind, ...(parts.length > 1 ? [canonical(name)] : []), ...rest]
    : parts;
}

function afterOrganisation(parts: readonly string[], canonical: (name: string) => string): readonly string[] {
  const [kind = '', name = '', under = '', ...rest] = parts;
  if ((kind === 'members' || kind === 'memberships') && parts.length > 1) {
    return [kind, canonical(name), ...parts.slice(2)];
  }
  if (kind !== 'teams' || parts.length < 2) {
    return parts;
  }
  const slug = name.toLowerCase();
  if (under === 'memberships') {
    return [kind, slug, under, ...rest.map(canonical)];
  }
  if (under === 'repos' && rest.length > 1) {
    return [kind, slug, under, ...canonical(rest.join('/')).split('/')];
  }
  return [kind, slug, ...parts.slice(2)];
}

function joined(parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('/');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
