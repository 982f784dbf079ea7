/** Judges one answered call: what was asked, and what came back. */
import type { Call, Reply } from '../gateway/call.ts';
import { template } from '../gateway/template.ts';
import { isObject, type JsonObject, objectAt } from '../json.ts';
import type { OperationChecks } from './checks.ts';
import type { Operation } from './description.ts';
import type { Check } from './schemas.ts';

/** Reports every fault. A request that was refused is not judged: saying no was the right answer to it. */
export function judgeOperation(
  operation: Operation,
  checks: OperationChecks,
  call: Call,
  reply: Reply,
  report: (where: string, faults: readonly string[]) => void,
): void {
  const name = `${operation.method} ${operation.path}`;
  if (reply.status < 400) {
    report(`${name} request parameters`, parameterFaults(operation, checks, call));
    report(`${name} request body`, bodyFaults(operation, checks, call));
  }
  report(`${name} answer ${reply.status}`, answerFaults(operation, checks, reply));
}

function parameterFaults(operation: Operation, checks: OperationChecks, call: Call): readonly string[] {
  const given = [...(template(operation.path).match(call.path) ?? []), ...call.query];
  const unknown = [...call.query.keys()].filter(
    (key) => !operation.parameters.some(({ name, place }) => name === key && place === 'query'),
  );
  return [
    ...unknown.map((key) => `there is no query parameter “${key}”`),
    ...given.flatMap(([key, value]) =>
      (checks.parameters.get(key)?.(value) ?? []).map((fault) => `${key}: ${fault}`),
    ),
  ];
}

function bodyFaults(operation: Operation, checks: OperationChecks, call: Call): readonly string[] {
  if (call.body === undefined) {
    return operation.bodyRequired ? ['the body is missing'] : [];
  }
  const known = operation.body ? Object.keys(objectAt(operation.body, 'properties')) : [];
  const strange =
    known.length > 0 && isObject(call.body)
      ? Object.keys(call.body).filter((key) => !known.includes(key))
      : [];
  return [...strange.map((key) => `there is no body field “${key}”`), ...(checks.body?.(call.body) ?? [])];
}

// These may answer any operation, whether or not its description says so.
const general = new Set(['304', '400', '401', '403', '404', '409', '422']);

function answerFaults(operation: Operation, checks: OperationChecks, reply: Reply): readonly string[] {
  const status = String(reply.status);
  if (!operation.responses.has(status)) {
    return general.has(status) ? [] : [`GitHub never answers ${status} here`];
  }
  const check = checks.responses.get(status);
  // A refusal always says why, whether or not the description has a shape for it.
  if (reply.status >= 400 && !check) {
    return [];
  }
  return check && reply.body !== undefined ? check(reply.body) : missingBody(check, reply.body);
}

function missingBody(check: Check | undefined, body: JsonObject[string] | undefined): readonly string[] {
  if (check) {
    return ['the body is missing'];
  }
  return body === undefined ? [] : ['GitHub sends no body here'];
}
