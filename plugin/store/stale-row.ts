/** A ticket, or a group of alerts, was saved by somebody else since it was read; this change must not be laid over theirs. */
export class StaleRow extends Error {
  override readonly name = 'StaleRow';

  constructor(what: string, version: number) {
    super(`${what} cannot be saved as version ${version}: the stored one is not version ${version - 1}`);
  }
}
