/** A GitHub issue form: its file read, and an issue's body written from its answers as GitHub writes it. */
import { parse } from 'yaml';
import { z } from 'zod';

const field = z.object({
  type: z.enum(['markdown', 'textarea', 'input', 'dropdown']),
  id: z.string().optional(),
  attributes: z.object({
    label: z.string().default(''),
    description: z.string().default(''),
    value: z.string().default(''),
    options: z.array(z.string()).default([]),
    /** The option that is chosen already, counted from 0. */
    default: z.number().optional(),
  }),
  validations: z.object({ required: z.boolean().default(false) }).default({ required: false }),
});

const form = z.object({
  name: z.string(),
  description: z.string(),
  labels: z.array(z.string()).default([]),
  body: z.array(field),
});

export type FormField = Readonly<z.infer<typeof field>>;
export type IssueForm = Readonly<z.infer<typeof form>>;

/** What GitHub writes where a field was left empty. */
const NO_ANSWER = '_No response_';

/** Reads a form's YAML; throws where it is none. */
export function readIssueForm(text: string): IssueForm {
  return form.parse(parse(text));
}

/** The body of the issue: a `###` heading for each field, and its answer. `answers` are by the field's id. */
export function writeIssueBody({ body }: IssueForm, answers: Readonly<Record<string, string>>): string {
  return body
    .filter(({ type }) => type !== 'markdown')
    .map(({ id = '', attributes: { label, options, default: chosen = -1 } }) => {
      return `### ${label}\n\n${answerTo(answers[id] ?? options[chosen])}`;
    })
    .join('\n\n');
}

function answerTo(answer: string | undefined): string {
  const said = answer?.replaceAll('\r\n', '\n').trim() ?? '';
  return said === '' ? NO_ANSWER : said;
}
