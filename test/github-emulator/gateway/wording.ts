/** A body in the names GitHub already knows: labels and people in their first case, people who may not be assigned left out. */
import { isList, isObject, type Json, listAt, objectAt, textAt } from '../json.ts';
import { reaches } from '../registers/rights.ts';
import type { World } from '../world.ts';
import type { Call } from './call.ts';
import { labelNames } from './limits.ts';

const issuePath = /^\/repos\/[^/]+\/[^/]+\/issues(?:\/(\d+))?(?:\/(?:labels|assignees)(?:\/.*)?)?$/;
const labelPath = /^(\/repos\/[^/]+\/[^/]+)(?:\/issues\/\d+)?\/labels(?:\/([^/]+))?$/;

/** The call with canonical label names and logins, in its path, query and body. */
export async function inKnownNames(world: World, call: Call): Promise<Call> {
  const base = call.path.split('/').slice(0, 4).join('/');
  const namesLabels =
    labelPath.test(call.path) || labelNames(call.body).length > 0 || call.query.has('labels');
  const known =
    namesLabels && base.startsWith('/repos/') ? await labelsOf(world, base) : new Map<string, string>();
  const label = (name: string) => known.get(name.toLowerCase()) ?? name;
  const ofIssue = issuePath.test(call.path);
  const body = ofIssue ? await issueBody(world, call, base, label) : labelBody(call, label);
  return { ...call, body, query: queryIn(world, call.query, label), path: labelIn(call.path, label) };
}

/** Every label of a repository by its name in small letters. */
export async function labelsOf(world: World, base: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let page = 1; page < 20; page += 1) {
    const labels = await world.emulator.find(`${base}/labels?per_page=100&page=${page}`);
    listAt({ labels: labels ?? [] }, 'labels').forEach((label) => {
      found.set(textAt(label, 'name').toLowerCase(), textAt(label, 'name'));
    });
    if (!isList(labels) || labels.length < 100) {
      break;
    }
  }
  return found;
}

async function issueBody(
  world: World,
  call: Call,
  base: string,
  label: (name: string) => string,
): Promise<Json | undefined> {
  const unique = [
    ...new Map(labelNames(call.body).map((name) => [name.toLowerCase(), label(name)])).values(),
  ];
  if (isList(call.body)) {
    return unique;
  }
  if (!isObject(call.body)) {
    return call.body;
  }
  const labels = 'labels' in call.body ? { labels: unique } : {};
  const assignees = 'assignees' in call.body ? { assignees: await assignable(world, call, base) } : {};
  return { ...call.body, ...labels, ...assignees };
}

/** GitHub assigns collaborators who may write, members of the organisation, and those who commented; others it drops silently. */
async function assignable(world: World, call: Call, base: string): Promise<readonly string[]> {
  const repository = decodeURIComponent(base.slice('/repos/'.length));
  const number = issuePath.exec(call.path)?.[1];
  const talk = number ? await world.emulator.find(`${base}/issues/${number}/comments?per_page=100`) : [];
  const commented = new Set(
    listAt({ talk: talk ?? [] }, 'talk').map((comment) => textAt(comment, 'user', 'login')),
  );
  const named = listAt(call.body, 'assignees').map((login) => world.names.canonical(String(login)));
  return call.method === 'DELETE'
    ? named
    : named.filter(
        (login) =>
          reaches(world.rights.role(repository, login), 'triage') ||
          world.rights.isMember(login) ||
          commented.has(login),
      );
}

/** A new label under a name that exists in another case is that label again. */
function labelBody(call: Call, label: (name: string) => string): Json | undefined {
  const creates = call.method === 'POST' && labelPath.test(call.path) && isObject(call.body);
  return creates ? { ...objectAt(call.body), name: label(textAt(call.body, 'name').trim()) } : call.body;
}

function queryIn(world: World, query: URLSearchParams, label: (name: string) => string): URLSearchParams {
  const changed = new URLSearchParams(query);
  for (const key of ['creator', 'assignee']) {
    const login = query.get(key);
    if (login !== null) {
      changed.set(key, world.names.canonical(login));
    }
  }
  const labels = query.get('labels');
  if (labels !== null) {
    changed.set(
      'labels',
      labels
        .split(',')
        .map((name) => label(name.trim()))
        .join(','),
    );
  }
  return changed;
}

function labelIn(path: string, label: (name: string) => string): string {
  const name = labelPath.exec(path)?.[2];
  return name ? path.slice(0, -name.length) + encodeURIComponent(label(decodeURIComponent(name))) : path;
}
