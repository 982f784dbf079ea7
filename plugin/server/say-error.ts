/** An error in one line with its causes: “could not read …” alone does not tell an operator why. */
export function sayError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${sayError(error.cause)}`;
}
