/** The shape of an issue form as GitHub takes it, and its kinds of questions. */

export interface IssueForm {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly body: readonly FormPart[];
}

export interface FormPart {
  readonly type: 'markdown' | 'input' | 'textarea' | 'dropdown';
  readonly id?: string;
  readonly attributes: {
    readonly value?: string;
    readonly label?: string;
    readonly description?: string;
    readonly options?: readonly string[];
    /** The option that is chosen already, counted from 0. */
    readonly default?: number;
  };
  readonly validations?: { readonly required: true };
}

/** Words above the questions. */
export function notice(value: string): FormPart {
  return { type: 'markdown', attributes: { value: `${value}\n` } };
}

/** A question that people answer in a line (`input`) or more (`textarea`). */
export function question(
  type: 'input' | 'textarea',
  id: string,
  label: string,
  description: string,
): FormPart {
  return { type, id, attributes: { label, description } };
}

/** GitHub insists on an answer in public repositories only. */
export function required(part: FormPart): FormPart {
  return { ...part, validations: { required: true } };
}

/** A question with answers to choose from. */
export function choice(
  id: string,
  label: string,
  options: readonly string[],
  more: { readonly description?: string; readonly default?: number } = {},
): FormPart {
  const { description, default: chosen } = more;
  return {
    type: 'dropdown',
    id,
    attributes: {
      label,
      ...(description === undefined ? {} : { description }),
      options,
      ...(chosen === undefined ? {} : { default: chosen }),
    },
  };
}
