/** How a ticket stands, read on GitHub by the rights of whoever runs this: what the issue’s labels and the desk’s card say. */
import { z } from 'zod';
import { readMark } from '../../github/marker.ts';

/** Whose eyes look: GitHub shows what that token may read, and without one what everybody may. */
export interface Eyes {
  /** `https://api.github.com`, or that of an Enterprise Server. */
  readonly apiUrl: string;
  readonly token: string | null;
}

export interface Standing {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly opened: string;
  readonly updated: string;
  /** What the desk’s own comment says, for everybody who may read the ticket; null before it is written. */
  readonly card: string | null;
}

const user = z.object({ login: z.string(), type: z.string().optional() }).nullable();
const issue = z.object({
  number: z.int(),
  title: z.string(),
  html_url: z.string(),
  state: z.enum(['open', 'closed']),
  labels: z.array(z.union([z.string(), z.object({ name: z.string() })])),
  assignees: z.array(z.object({ login: z.string() })).nullish(),
  created_at: z.string(),
  updated_at: z.string(),
  pull_request: z.unknown().optional(),
});
const comments = z.array(z.object({ body: z.string().nullish(), user }));

/** Labels by which the desk says how a ticket stands; an issue without one of these is none of its tickets. */
const OWN = /^(?:(?:tier|priority|status|kind|service|waiting|sla): |KE-\d{4,}$|P[1-4]$|major$)/;
const LONGEST_CARD = 6_000;
const PATIENCE_MS = 15_000;

/** Null where there is no such ticket, or these eyes may not see it: nobody is told which. */
export async function standingOf(repository: string, number: number, eyes: Eyes): Promise<Standing | null> {
  const path = `/repos/${repository}/issues/${number}`;
  const found = issue.safeParse(await ask(path, eyes));
  if (!found.success || found.data.pull_request !== undefined) return null;
  const { title, html_url, state, labels, assignees, created_at, updated_at } = found.data;
  const names = labels
    .map((label) => (typeof label === 'string' ? label : label.name))
    .filter((name) => OWN.test(name));
  if (!names.some((name) => /^(?:tier|status): /.test(name))) return null;
  const said = comments.safeParse(await ask(`${path}/comments?per_page=100`, eyes));
  const card = said.success
    ? said.data.find(({ body, user: by }) => by?.type === 'Bot' && readMark(body ?? '') === 'card')
    : undefined;
  return {
    number,
    title: title.slice(0, 300),
    url: html_url,
    state,
    labels: names,
    assignees: (assignees ?? []).map(({ login }) => login),
    opened: created_at,
    updated: updated_at,
    card: card === undefined ? null : plainCard(card.body ?? ''),
  };
}

/** The mark and the sealed record are for the desk alone. */
function plainCard(body: string): string {
  return body
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim()
    .slice(0, LONGEST_CARD);
}

async function ask(path: string, { apiUrl, token }: Eyes): Promise<unknown> {
  const response = await fetch(`${apiUrl}${path}`, {
    headers: {
      accept: 'application/vnd.github+json',
      'user-agent': 'tierline-mcp',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if ([401, 403, 404, 410].includes(response.status)) return null;
  if (!response.ok) throw new Error(`GitHub answered ${response.status}`);
  return await response.json();
}
