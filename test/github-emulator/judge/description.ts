/** GitHub's own description of its API, as cut by `openapi/cut.mjs`. */
import { readFile } from 'node:fs/promises';
import { at, isObject, type Json, type JsonObject, listAt, objectAt, readJson, textAt } from '../json.ts';

/** A parameter of an operation, in its path or query. */
export interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly schema: JsonObject;
}

/** One operation: `responses` maps a status to its schema, null where no body comes. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: JsonObject | null;
  readonly bodyRequired: boolean;
  readonly responses: ReadonlyMap<string, JsonObject | null>;
}

/** Both files. `webhooks` maps `issues.opened` to the schema of its payload. */
export interface Description {
  readonly operations: readonly Operation[];
  readonly operationSchemas: JsonObject;
  readonly webhooks: ReadonlyMap<string, JsonObject>;
  readonly webhookSchemas: JsonObject;
}

/** Reads the description from its two files. */
export async function readDescription(): Promise<Description> {
  const [operations, webhooks] = await Promise.all([load('operations.json'), load('webhooks.json')]);
  return {
    operations: Object.entries(objectAt(operations, 'operations')).map(([key, described]) =>
      operation(key, described),
    ),
    operationSchemas: objectAt(operations, 'schemas'),
    webhooks: new Map(
      Object.entries(objectAt(webhooks, 'webhooks')).map(([key, schema]) => [key, object(schema)]),
    ),
    webhookSchemas: objectAt(webhooks, 'schemas'),
  };
}

async function load(name: string): Promise<Json> {
  const file = new URL(`../openapi/${name}`, import.meta.url);
  return readJson(await readFile(file, 'utf8')) ?? null;
}

function operation(key: string, described: Json): Operation {
  const body = at(described, 'body');
  const responses = Object.entries(objectAt(described, 'responses'));
  return {
    method: key.split(' ')[0] ?? '',
    path: textAt(described, 'path'),
    parameters: listAt(described, 'parameters').map((parameter) => ({
      name: textAt(parameter, 'name'),
      place: textAt(parameter, 'in'),
      required: at(parameter, 'required') === true,
      schema: objectAt(parameter, 'schema'),
    })),
    body: isObject(body) ? body : null,
    bodyRequired: at(described, 'bodyRequired') === true,
    responses: new Map(responses.map(([status, schema]) => [status, isObject(schema) ? schema : null])),
  };
}

function object(value: Json): JsonObject {
  return isObject(value) ? value : {};
}
