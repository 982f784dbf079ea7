/** What happened to an issue between its comments, read from the local GitHub's timeline. */
import { html } from 'hono/html';
import { z } from 'zod';
import type { LocalGitHub } from '../../github-emulator/github.ts';
import { type IssuePlace, type Label, placeOf } from '../issues/read-issue.ts';
import { sayClockTime } from '../telling/say-clock-time.ts';
import { labelChip } from './label-chip.ts';
import type { Markup } from './layout.ts';

/** A small line of the timeline: what one person did in one minute. */
export interface Happening {
  /** ISO 8601. */
  readonly at: string;
  readonly who: string;
  readonly deeds: readonly Deed[];
}

/** `removed` and what; nothing where the first says it all. */
type Deed = readonly [verb: string, what: string | Label | null];

const entry = z.object({
  event: z.string(),
  created_at: z.string().optional(),
  actor: z.object({ login: z.string() }).nullish(),
  label: z.object({ name: z.string(), color: z.string().nullish() }).optional(),
  assignee: z.object({ login: z.string() }).nullish(),
  state_reason: z.string().nullish(),
});

/** Oldest first. Comments are not among them. */
export async function readTimeline(
  github: LocalGitHub,
  { repository, number }: IssuePlace,
): Promise<readonly Happening[]> {
  const { data } = await github
    .as('admin')
    .rest.issues.listEventsForTimeline({ ...placeOf(repository), issue_number: number, per_page: 100 });
  const happenings = z.array(entry).parse(data).flatMap(happeningOf);
  return happenings.reduce<readonly Happening[]>(joined, []);
}

/** `omar removed [status: new], added [status: open] and assigned lena`, with the labels in their colours. */
export function happeningLine({ at, who, deeds }: Happening): Markup {
  const verbs = [...new Set(deeds.map(([verb]) => verb))];
  const parts = verbs.map((verb) => {
    const whats = deeds.filter((deed) => deed[0] === verb).map((deed) => deed[1]);
    return html`${verb} ${whats.map((what) => (typeof what === 'string' || what === null ? (what ?? '') : labelChip(what)))}`;
  });
  return html`<p class="happening"><span class="dot" aria-hidden="true"></span><span><strong>${who.replace('[bot]', '')}</strong> ${parts.map((part, place) => html`${place === 0 ? '' : ', '}${part}`)} <time datetime="${at}">${sayClockTime(Date.parse(at))}</time></span></p>`;
}

function happeningOf(one: z.infer<typeof entry>): readonly Happening[] {
  const deed = deedOf(one);
  return deed === null || one.created_at === undefined
    ? []
    : [{ at: one.created_at, who: one.actor?.login ?? 'somebody', deeds: [deed] }];
}

function deedOf({ event, label, assignee, state_reason }: z.infer<typeof entry>): Deed | null {
  switch (event) {
    case 'labeled':
      return ['added', chip(label)];
    case 'unlabeled':
      return ['removed', chip(label)];
    case 'assigned':
    case 'unassigned':
      return [event, assignee?.login ?? ''];
    case 'closed':
      return [
        state_reason === 'not_planned' ? 'closed this as not planned' : 'closed this as completed',
        null,
      ];
    case 'reopened':
      return ['reopened this', null];
    default:
      return null;
  }
}

function chip(label: z.infer<typeof entry>['label']): Label {
  return { name: label?.name ?? '', color: label?.color ?? 'ededed', description: '' };
}

/** What the same person did in the same minute is one line. */
function joined(before: readonly Happening[], one: Happening): readonly Happening[] {
  const last = before.at(-1);
  const together = last?.who === one.who && last.at.slice(0, 16) === one.at.slice(0, 16);
  if (last === undefined || !together) return [...before, one];
  return [...before.slice(0, -1), { ...last, deeds: [...last.deeds, ...one.deeds] }];
}
