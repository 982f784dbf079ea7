/** What a person may do to issues and comments: their own a little, others' only with a role. */
import { flagAt, isObject, type Json, textAt } from '../json.ts';
import { type Role, reaches } from '../registers/rights.ts';
import type { World } from '../world.ts';
import { type Call, type Reply, refusal } from './call.ts';
import { withFormLabels } from './form-labels.ts';
import { template } from './template.ts';

const issues = template('/repos/{owner}/{repo}/issues');
const issue = template('/repos/{owner}/{repo}/issues/{issue_number}');
const comments = template('/repos/{owner}/{repo}/issues/{issue_number}/comments');
const comment = template('/repos/{owner}/{repo}/issues/comments/{comment_id}');
const staffFields = ['labels', 'assignees', 'assignee', 'milestone', 'type'];

/** The call as it may be made by somebody with this role, or the refusal. */
export async function permitIssue(
  world: World,
  call: Call,
  role: Role,
): Promise<{ readonly call: Call } | { readonly refused: Reply }> {
  if (call.method === 'POST' && issues.match(call.path)) {
    return { call: await withFormLabels(world, reaches(role, 'triage') ? call : withoutStaffFields(call)) };
  }
  if (call.method === 'PATCH' && issue.match(call.path)) {
    return permitChange(world, call, role);
  }
  if (call.method === 'POST' && comments.match(call.path)) {
    const refused = reaches(role, 'write') ? null : await lockedAgainst(world, call);
    return refused === null ? { call } : { refused };
  }
  if ((call.method === 'PATCH' || call.method === 'DELETE') && comment.match(call.path)) {
    const subject = await world.emulator.find(call.path);
    const own = textAt(subject, 'user', 'login') === call.login;
    return own || reaches(role, 'write') || subject === undefined ? { call } : { refused: notYours() };
  }
  return { call };
}

/** The refusal of a comment on a locked issue; null where it may be written. */
export async function lockedAgainst(world: World, call: Call): Promise<Reply | null> {
  if (call.method !== 'POST' || !comments.match(call.path)) {
    return null;
  }
  const subject = await world.emulator.find(call.path.replace(/\/comments$/, ''));
  const locked = isObject(subject) && flagAt(subject, 'locked');
  return locked ? refusal(403, 'Unable to create comment because issue is locked.') : null;
}

async function permitChange(world: World, call: Call, role: Role) {
  if (reaches(role, 'triage')) {
    return { call };
  }
  const subject = await world.emulator.find(call.path);
  const own = textAt(subject, 'user', 'login') === call.login;
  const closedByAnother =
    textAt(subject, 'state') === 'closed' && textAt(subject, 'closed_by', 'login') !== call.login;
  const reopens = textAt(call.body, 'state') === 'open' && closedByAnother;
  return own && !reopens ? { call: withoutStaffFields(call) } : { refused: notYours() };
}

/** GitHub drops what only staff may set, and says nothing. */
function withoutStaffFields(call: Call): Call {
  if (!isObject(call.body)) {
    return call;
  }
  const kept = Object.entries(call.body).filter(([key]) => !staffFields.includes(key));
  const body: Json = Object.fromEntries(kept);
  return { ...call, body };
}

function notYours(): Reply {
  return refusal(403, 'Must have admin rights to Repository.');
}
