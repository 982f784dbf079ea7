/** Opening an issue through GitHub's own form page, as a person does. */
import { formHeader } from './gateway/form-labels.ts';
import type { LocalGitHub } from './github.ts';

/** What the form page sends: where, the form's file name, and the issue as GitHub writes it from the answers. */
export interface Submission {
  readonly owner: string;
  readonly repo: string;
  readonly form: string;
  readonly title: string;
  readonly body: string;
}

/** Resolves to the number of the new issue. The form's labels are on it, even where this person may set none. */
export async function submitForm(
  github: Pick<LocalGitHub, 'as'>,
  login: string,
  { form, ...issue }: Submission,
): Promise<number> {
  const { data } = await github.as(login).rest.issues.create({ ...issue, headers: { [formHeader]: form } });
  return data.number;
}
