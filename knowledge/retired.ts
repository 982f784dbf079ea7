/** Articles that are no longer true of anything: they leave search and lists, and only their page stays. */

interface WithStatus {
  readonly id: string;
  readonly status?: string | undefined;
}

/** Whether an article is one; a file of its own, because pages load it without the schema. */
export function isRetired({ status }: WithStatus): boolean {
  return status === 'retired';
}
