/** The checks of every operation and webhook, each compiled once. */
import type { Description, Operation } from './description.ts';
import { readFields } from './read-fields.ts';
import { type Check, schemaCompiler } from './schemas.ts';

/** The checks of one operation; `responses` by status. */
export interface OperationChecks {
  readonly parameters: ReadonlyMap<string, Check>;
  readonly body: Check | null;
  readonly responses: ReadonlyMap<string, Check>;
}

/** All checks: strict for requests and webhooks; for answers strict in the fields the product reads. */
export interface Checks {
  readonly description: Description;
  readonly operation: (operation: Operation) => OperationChecks;
  /** By name, such as `issues.opened`; undefined where GitHub has no such webhook. */
  readonly webhook: (name: string) => Check | undefined;
  /** Compiles all that is not compiled yet. */
  readonly prepare: () => void;
}

/** Makes the checks of a description; nothing is compiled before it is asked for. */
export function compileChecks(description: Description): Checks {
  const asked = schemaCompiler(description.operationSchemas);
  const named = schemaCompiler({}, { coerce: true });
  const answered = schemaCompiler(description.operationSchemas, { required: readFields });
  const told = schemaCompiler(description.webhookSchemas);
  const operation = remembered((wanted: Operation) => ({
    parameters: new Map(
      wanted.parameters.map(({ name, schema }): [string, Check] => {
        const check = named({ properties: { value: schema } });
        return [name, (value) => check({ value })];
      }),
    ),
    body: wanted.body && asked(wanted.body),
    responses: new Map(
      [...wanted.responses].flatMap(([status, schema]) => (schema ? [[status, answered(schema)]] : [])),
    ),
  }));
  const webhook = remembered((name: string) => {
    const schema = description.webhooks.get(name);
    return schema && told(schema);
  });
  return {
    description,
    operation,
    webhook,
    prepare: () => {
      description.operations.forEach(operation);
      for (const name of description.webhooks.keys()) {
        webhook(name);
      }
    },
  };
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) {
      return known;
    }
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
