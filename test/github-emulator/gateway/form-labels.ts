/** GitHub's own issue forms: the labels a form names are put on the issue whoever opens it. */
import { parse } from 'yaml';
import { z } from 'zod';
import { isObject, listAt, textAt } from '../json.ts';
import type { World } from '../world.ts';
import type { Call } from './call.ts';

/** The form's file name. On GitHub the web page says this, and no call of the API can. */
export const formHeader = 'x-issue-form';

const formFile = z.object({ labels: z.array(z.string()).default([]) });

/** The call that opens an issue, with the form's labels that the repository has; a call without a form as it was. */
export async function withFormLabels(world: World, call: Call): Promise<Call> {
  const form = call.headers.get(formHeader);
  if (form === null || !isObject(call.body)) {
    return call;
  }
  const repository = call.path.replace(/\/issues$/, '');
  const file = await world.emulator.find(`${repository}/contents/.github/ISSUE_TEMPLATE/${form}`);
  if (file === undefined) {
    throw new Error(`there is no issue form ${form} in ${repository}`);
  }
  const text = Buffer.from(textAt(file, 'content'), 'base64').toString('utf8');
  const named = formFile.parse(parse(text)).labels;
  // GitHub makes no label for a form.
  const there = await Promise.all(
    named.map((name) => world.emulator.find(`${repository}/labels/${encodeURIComponent(name)}`)),
  );
  const labels = named.filter((_name, at) => there[at] !== undefined);
  return { ...call, body: { ...call.body, labels: [...listAt(call.body, 'labels'), ...labels] } };
}
