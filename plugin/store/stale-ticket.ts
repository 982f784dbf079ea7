/** The ticket was saved by somebody else since it was read; this change must not be laid over theirs. */
export class StaleTicket extends Error {
  override readonly name = 'StaleTicket';

  constructor(id: string, version: number) {
    super(`ticket ${id} cannot be saved as version ${version}: the stored one is not version ${version - 1}`);
  }
}
