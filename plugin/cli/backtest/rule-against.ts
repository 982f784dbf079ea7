/** What the policy in question is compared with. */

import type { Policy } from '../../policy/policy.ts';
import { readPolicy } from '../../policy/read.ts';
import type { PolicyLine } from './history/read-line.ts';
import { policyFromFile } from './policy-from-file.ts';
import type { Rule } from './replay/replay-ticket.ts';

interface Against {
  readonly name: string;
  readonly rule: Rule;
}

/** The file, where one is given; else the policies of the history; null where there are none. */
export function ruleAgainst(
  file: string | null,
  inForce: readonly PolicyLine[],
): { readonly against: Against | null } | { readonly refused: readonly string[] } {
  if (file !== null) {
    const read = policyFromFile(file, file);
    return 'refused' in read
      ? read
      : { against: { name: file, rule: { under: 'one', policy: read.policy } } };
  }
  if (inForce.length === 0) return { against: null };
  const policies = new Map<string, Policy>();
  for (const { version, text, files } of inForce) {
    const read = readPolicy({ text, version, files: new Map(Object.entries(files ?? {})) });
    if ('problems' in read)
      return {
        refused: [
          `The policy ${version} of the history is none that this Tierline can read: ${read.problems[0]?.message} Name another with --against FILE.`,
        ],
      };
    policies.set(version, read.policy);
  }
  return {
    against: {
      name: 'in force',
      rule: { under: 'its own', policies: (version) => known(policies, version) },
    },
  };
}

function known(policies: ReadonlyMap<string, Policy>, version: string): Policy {
  const found = policies.get(version);
  if (found !== undefined) return found;
  throw new Error(
    `the history names the policy “${version}” and does not hold its text; compare with a file: --against FILE`,
  );
}
