/** `tierline schema`: the policy file’s shape as a JSON Schema, by which editors complete and check while people type. */
import { z } from 'zod';
import { policySchema } from '../policy/schema.ts';
import type { Deed } from './verb.ts';

export const schema: Deed = {
  run: (_words, print) => {
    print(JSON.stringify(editorSchema(), null, 2));
    return Promise.resolve(0);
  },
};

/** What people write, before anything is made of it. Draft 7 is the one that every editor reads. */
export function editorSchema(): z.core.JSONSchema.BaseSchema {
  const { $schema, ...shape } = z.toJSONSchema(policySchema, {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
  });
  return {
    ...($schema === undefined ? {} : { $schema }),
    title: 'The policy of a Tierline desk (.github/tierline.yml)',
    ...shape,
    properties: { ...shape.properties, ...withAddress(shape.properties?.['portal']) },
  };
}

/** The library sees the group alone of the section that may also be a text. */
function withAddress(portal: z.core.JSONSchema._JSONSchema | undefined) {
  if (typeof portal !== 'object') return {};
  const { description = '', ...group } = portal;
  return { portal: { description, anyOf: [{ type: 'string' as const, format: 'uri' }, group] } };
}
