/** What happened to an issue, read off its state before and after. */
import { at, flagAt, isObject, type Json, type JsonObject, listAt, numberAt, textAt } from '../json.ts';

/** One action on an issue: `fields` go into the webhook beside the issue, `entry` into its timeline. */
export interface IssueChange {
  readonly action: string;
  readonly fields: JsonObject;
  /** The timeline's fields, or null where GitHub's timeline keeps silent. */
  readonly entry: JsonObject | null;
}

/** The changes in the order GitHub makes them. `before` is null for a new issue. */
export function issueChanges(before: JsonObject | null, after: JsonObject): readonly IssueChange[] {
  return before === null
    ? [{ action: 'opened', fields: {}, entry: null }, ...membershipChanges({}, after)]
    : [...edits(before, after), ...membershipChanges(before, after), ...stateChanges(before, after)];
}

function edits(before: JsonObject, after: JsonObject): readonly IssueChange[] {
  const title =
    textAt(before, 'title') === textAt(after, 'title') ? {} : { title: { from: textAt(before, 'title') } };
  const body =
    textAt(before, 'body') === textAt(after, 'body') ? {} : { body: { from: textAt(before, 'body') } };
  const changes = { ...title, ...body };
  if (Object.keys(changes).length === 0) {
    return [];
  }
  const edited = { action: 'edited', fields: { changes }, entry: null };
  const rename = { from: textAt(before, 'title'), to: textAt(after, 'title') };
  // The timeline calls a new title a renaming; the webhook calls it an edit.
  return 'title' in title ? [{ ...edited, entry: { event: 'renamed', rename } }] : [edited];
}

function membershipChanges(before: JsonObject, after: JsonObject): readonly IssueChange[] {
  const change = (action: string, key: string, shown: (thing: Json) => JsonObject) => (thing: Json) => ({
    action,
    fields: { [key]: thing },
    entry: shown(thing),
  });
  const label = (thing: Json) => ({ label: { name: textAt(thing, 'name'), color: textAt(thing, 'color') } });
  const assignee = (thing: Json) => ({ assignee: thing });
  return [
    ...missing(before, after, 'labels').map(change('unlabeled', 'label', label)),
    ...missing(after, before, 'labels').map(change('labeled', 'label', label)),
    ...missing(before, after, 'assignees').map(change('unassigned', 'assignee', assignee)),
    ...missing(after, before, 'assignees').map(change('assigned', 'assignee', assignee)),
    ...milestoneChanges(before, after),
  ];
}

/** Of an issue or a pull request. */
export function milestoneChanges(before: JsonObject, after: JsonObject): readonly IssueChange[] {
  const [old, fresh] = [at(before, 'milestone'), at(after, 'milestone')];
  const change = (action: string, milestone: JsonObject) => ({
    action,
    fields: { milestone },
    entry: { milestone: { title: textAt(milestone, 'title') } },
  });
  return [
    ...(isObject(old) && !same(old, fresh) ? [change('demilestoned', old)] : []),
    ...(isObject(fresh) && !same(old, fresh) ? [change('milestoned', fresh)] : []),
  ];
}

function stateChanges(before: JsonObject, after: JsonObject): readonly IssueChange[] {
  const state = textAt(after, 'state');
  const turned = textAt(before, 'state') !== state;
  const locked = flagAt(after, 'locked');
  const turnedKey = flagAt(before, 'locked') !== locked;
  const reason = at(after, 'state_reason') ?? null;
  return [
    ...(turned && state === 'closed'
      ? [{ action: 'closed', fields: {}, entry: { state_reason: reason } }]
      : []),
    ...(turned && state === 'open'
      ? [{ action: 'reopened', fields: {}, entry: { state_reason: reason } }]
      : []),
    ...(turnedKey ? [{ action: locked ? 'locked' : 'unlocked', fields: {}, entry: {} }] : []),
  ];
}

/** What the one has in a list and the other has not. */
function missing(one: JsonObject, other: JsonObject, key: string): readonly Json[] {
  return listAt(one, key).filter((thing) => !listAt(other, key).some((candidate) => same(thing, candidate)));
}

/** Whether two objects of GitHub are the same thing. */
function same(one: Json | undefined, other: Json | undefined): boolean {
  return numberAt(one, 'id') === numberAt(other, 'id');
}
