/** The text as it was before an edit, as the webhook of the edit tells it. */
import type { CommentPayload } from './payload.ts';

interface Before {
  readonly before?: { readonly text: string; readonly author: number };
}

/** `text` is what stands there now, and stood there before if only something else, as the title, was changed. */
export function beforeEdit(
  changes: CommentPayload['changes'] | null,
  text: string,
  author: { readonly id: number } | null,
): Before {
  if (changes == null) return {};
  // Nobody has GitHub’s number 0: the text of an account that is gone is somebody else’s for everybody.
  return {
    before: { text: changes.body === undefined ? text : (changes.body.from ?? ''), author: author?.id ?? 0 },
  };
}
