/** GitHub's limits on what may be written; each breach is a 422 that names the field. */
import { isList, isObject, type Json, listAt, textAt } from '../json.ts';
import type { World } from '../world.ts';
import { type Call, invalid, type Reply } from './call.ts';

const limits = { body: 65_536, title: 256, labelName: 50, labelDescription: 100, issueLabels: 100 };

/** The refusal a body earns, or null. Lengths are counted in characters, as GitHub's messages say. */
export function overLimit(call: Call): Reply | null {
  const written = /\/(issues|pulls)(\/|$)/.exec(call.path);
  if (written && [...textAt(call.body, 'body')].length > limits.body) {
    const resource = call.path.includes('/comments') ? 'IssueComment' : 'Issue';
    return invalid(resource, 'body', 'custom', `body is too long (maximum is ${limits.body} characters)`);
  }
  if (written && [...textAt(call.body, 'title')].length > limits.title) {
    return invalid('Issue', 'title', 'custom', `title is too long (maximum is ${limits.title} characters)`);
  }
  const names = labelNames(call.body);
  if (names.some((name) => [...name].length > limits.labelName)) {
    return invalid('Label', 'name', 'custom', `name is too long (maximum is ${limits.labelName} characters)`);
  }
  if (names.length > limits.issueLabels) {
    return invalid('Issue', 'labels', 'custom', `an issue may have ${limits.issueLabels} labels at most`);
  }
  return call.path.includes('/labels') ? labelFault(call) : missingField(call);
}

/** Labels that are added count together with those the issue has. */
export async function tooManyLabels(world: World, call: Call): Promise<Reply | null> {
  const added = call.method === 'POST' && /\/issues\/\d+\/labels$/.test(call.path);
  if (!added) {
    return null;
  }
  const issue = await world.emulator.find(call.path.replace(/\/labels$/, ''));
  const all = new Set([...labelNames(issue), ...labelNames(call.body)]);
  return all.size > limits.issueLabels
    ? invalid('Issue', 'labels', 'custom', `an issue may have ${limits.issueLabels} labels at most`)
    : null;
}

const reasons: readonly unknown[] = ['completed', 'not_planned', 'reopened', null, undefined];

/** A closing for a reason that this GitHub does not know. */
export function unknownReason({ knowsDuplicates }: World, { method, path, body }: Call): Reply | null {
  if (method !== 'PATCH' || !/\/issues\/\d+$/.test(path) || !isObject(body)) {
    return null;
  }
  const reason = body['state_reason'];
  return reasons.includes(reason) || (knowsDuplicates && reason === 'duplicate')
    ? null
    : invalid('Issue', 'state_reason', 'invalid');
}

function labelFault(call: Call): Reply | null {
  if (/\/issues\//.test(call.path)) {
    return null;
  }
  const name = textAt(call.body, 'new_name') || textAt(call.body, 'name');
  if ([...name].length > limits.labelName) {
    return invalid('Label', 'name', 'custom', `name is too long (maximum is ${limits.labelName} characters)`);
  }
  if ([...textAt(call.body, 'description')].length > limits.labelDescription) {
    const most = `description is too long (maximum is ${limits.labelDescription} characters)`;
    return invalid('Label', 'description', 'custom', most);
  }
  const colour = textAt(call.body, 'color');
  return colour === '' || /^[0-9a-f]{6}$/i.test(colour) ? null : invalid('Label', 'color', 'invalid');
}

function missingField(call: Call): Reply | null {
  if (call.method !== 'POST') {
    return null;
  }
  if (/\/issues$/.test(call.path) && textAt(call.body, 'title').trim() === '') {
    return invalid('Issue', 'title', 'missing_field');
  }
  return /\/comments$/.test(call.path) && textAt(call.body, 'body').trim() === ''
    ? invalid('IssueComment', 'body', 'missing_field')
    : null;
}

/** The label names in a body: a list of names, or `labels` with names or objects. */
export function labelNames(body: Json | undefined): readonly string[] {
  const list = isList(body) ? body : listAt(body, 'labels');
  return list.map((label) => (typeof label === 'string' ? label : textAt(label, 'name')));
}
