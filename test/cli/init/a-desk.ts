/** A policy for the forms, and what people write into them, in each language of the desk. */
import { deskFiles } from '../../../plugin/cli/init/desk-files.ts';
import type { Policy } from '../../../plugin/policy/policy.ts';
import { readPolicy } from '../../../plugin/policy/read.ts';

export function policyOf(text: string): Policy {
  const read = readPolicy({ text, version: 'v1' });
  if ('policy' in read) return read.policy;
  throw new Error(`the sample policy has a mistake: ${read.problems[0]?.message}`);
}

/** The texts of the forms that `tierline init` writes for this policy, by name. */
export function formsFor(policy: Policy): ReadonlyMap<string, string> {
  return new Map(deskFiles(policy).map(({ path, text }) => [path.split('/').at(-1) ?? '', text]));
}

export function formFor(policy: Policy, name: string): string {
  const found = formsFor(policy).get(name);
  if (found === undefined) throw new Error(`init writes no ${name} for this policy`);
  return found;
}
