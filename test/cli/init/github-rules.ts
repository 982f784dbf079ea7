/** GitHub's own rules for issue forms: what it refuses to offer, with what it says then. */
import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().refine((value) => value.trim() !== '', 'must be a string that is not empty');
const id = z.string().regex(/^[A-Za-z0-9_-]+$/, 'id can only contain numbers, letters, -, _');
const validations = z.strictObject({ required: z.boolean() }).optional();
const asked = { label: text, description: text.optional() };
const typed = { ...asked, placeholder: text.optional(), value: text.optional() };

const part = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject(typed), validations }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({ ...typed, render: text.optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({
      ...asked,
      multiple: z.boolean().optional(),
      options: z.array(text).min(1),
      default: z.int().min(0).optional(),
    }),
    validations,
  }),
]);

const form = z.strictObject({
  name: text.max(200),
  description: text.max(200),
  title: text.optional(),
  labels: z.array(text.max(50)).optional(),
  body: z.array(part).min(1),
});

export type JudgedForm = z.infer<typeof form>;
export type JudgedPart = Exclude<JudgedForm['body'][number], { type: 'markdown' }>;

/** The form as GitHub reads it, in YAML 1.1, where an unquoted `No` is a truth value. Throws where it is no form. */
export function readAsGitHub(file: string): JudgedForm {
  return form.parse(parse(file, { version: '1.1' }));
}

/** What GitHub says against a form that has the right shape; empty where it offers it. */
export function againstForm({ body }: JudgedForm): readonly string[] {
  const asking = body.filter((one): one is JudgedPart => one.type !== 'markdown');
  const ids = asking.map((one) => one.id);
  // It compares labels by their letters alone.
  const labels = asking.map(({ attributes }) =>
    attributes.label.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
  );
  return [
    ...(asking.length === 0 ? ['body must contain at least one non-markdown field'] : []),
    ...twice(ids).map((one) => `body must have unique ids: ${one}`),
    ...twice(labels).map((one) => `body must have unique labels, labels are too similar: ${one}`),
    ...asking.flatMap(againstOptions),
  ];
}

function againstOptions(one: JudgedPart): readonly string[] {
  if (one.type !== 'dropdown') return [];
  const { options, default: chosen = 0 } = one.attributes;
  return [
    ...twice(options).map((option) => `options must be unique: ${option}`),
    ...(options.some((option) => option.toLowerCase() === 'none')
      ? ['options must not include the reserved word: none']
      : []),
    ...(chosen < options.length ? [] : ['default must be the index of an option']),
  ];
}

function twice(among: readonly string[]): readonly string[] {
  return among.filter((one, at) => among.indexOf(one) !== at);
}
