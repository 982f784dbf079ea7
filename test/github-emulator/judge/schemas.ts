/** Compiles GitHub's schemas into checks. */
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';

/** Says what is wrong with a value; empty when nothing is. */
export type Check = (value: Json) => readonly string[];

/** A compiler over one file's shared schemas. `required` keeps of each object's required fields only those it names. */
export function schemaCompiler(
  shared: JsonObject,
  options: { readonly required?: ReadonlySet<string>; readonly coerce?: boolean } = {},
): (schema: JsonObject) => Check {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    logger: false,
    coerceTypes: options.coerce ?? false,
    inlineRefs: false,
  });
  addFormats.default(ajv);
  const keep = options.required;
  const loosened = keep ? loosen(shared, keep) : shared;
  ajv.addSchema({ $id: 'github', components: { schemas: loosened } });
  return (schema) => {
    const own = pointed(keep ? loosen(schema, keep) : schema);
    const validate = ajv.compile(isObject(own) ? own : {});
    return (value) => (validate(structuredClone(value)) ? [] : worst(validate.errors ?? []));
  };
}

/** The schema with `required` cut down. */
function loosen(value: Json, keep: ReadonlySet<string>): Json {
  if (isList(value)) {
    return value.map((item) => loosen(item, keep));
  }
  if (!isObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      key === 'required' && isList(field)
        ? field.filter((name) => typeof name === 'string' && keep.has(name))
        : loosen(field, keep),
    ]),
  );
}

/** The schema with its references leading to the shared ones. */
function pointed(value: Json): Json {
  if (isList(value)) {
    return value.map(pointed);
  }
  if (!isObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      key === '$ref' && typeof field === 'string' ? `github${field}` : pointed(field),
    ]),
  );
}

/** The telling errors: those of the alternatives say more than “must match one of them”. */
function worst(errors: readonly ErrorObject[]): readonly string[] {
  const telling = errors.filter(
    ({ keyword, params }) =>
      keyword !== 'anyOf' && !(keyword === 'type' && Object.values(params).includes('null')),
  );
  const told = (telling.length > 0 ? telling : errors).map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
  return [...new Set(told)].slice(0, 12);
}
