/** Opens the judge: it reads GitHub's description once, and keeps a record for each world. */
import type { Call } from '../gateway/call.ts';
import { template } from '../gateway/template.ts';
import { type Checks, compileChecks } from './checks.ts';
import { type Description, type Operation, readDescription } from './description.ts';
import type { Judge, Violation } from './judge.ts';
import { judgeOperation } from './judge-operation.ts';
import { waivers } from './waivers.ts';

/** `true` compiles each check when it is first needed; `prepared` compiles all of them (two seconds) before the story starts. */
export type Judging = boolean | 'prepared';

let checksOnce: Checks | undefined;

/** A judge with an empty record. Switched off it still knows which routes exist. */
export async function openJudge(judging: Judging): Promise<Judge> {
  // The checks hold no state: one set serves every world of the process.
  checksOnce ??= compileChecks(await readDescription());
  const checks = checksOnce;
  if (judging === 'prepared') {
    checks.prepare();
  }
  const find = finder(checks.description);
  const found: Violation[] = [];
  const unimplemented: string[] = [];
  const report = (where: string, faults: readonly string[]) => {
    for (const what of faults) {
      if (!waivers.some((waiver) => waiver.where.test(where) && waiver.what.test(what))) {
        found.push({ where, what });
      }
    }
  };
  return {
    request: (call) => {
      // GraphQL has a description of its own.
      const known = find(call) !== undefined || /^(\/api)?\/graphql$/.test(call.path);
      if (!known) {
        unimplemented.push(`${call.method} ${call.path}`);
      }
      return known;
    },
    response: (call, reply) => {
      const operation = find(call);
      if (operation && judging !== false) {
        judgeOperation(operation, checks.operation(operation), call, reply, report);
      }
    },
    webhook: ({ event, action, payload }) => {
      if (judging !== false) {
        const name = action === null ? event : `${event}.${action}`;
        report(`webhook ${name}`, checks.webhook(name)?.(payload) ?? ['GitHub has no such webhook']);
      }
    },
    fault: (where, what) => report(where, [what]),
    violations: () => [...found],
    unimplemented: () => [...unimplemented],
  };
}

/** Finds the operation of a call; the path with more letters of its own wins. */
function finder(description: Description): (call: Call) => Operation | undefined {
  const letters = (operation: Operation) => operation.path.replaceAll(/\{[^}]+\}/g, '').length;
  const candidates = description.operations
    .toSorted((one, other) => letters(other) - letters(one))
    .map((operation) => ({ operation, template: template(operation.path) }));
  return (call) =>
    candidates.find(
      (candidate) => candidate.operation.method === call.method && candidate.template.match(call.path),
    )?.operation;
}
