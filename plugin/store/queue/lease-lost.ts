/** Somebody else holds this stream now: the lease ran out before the work was done, so its result must not count. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';

  constructor(what: string) {
    super(`the lease on ${what} ran out and was given to another worker; nothing of this attempt was saved`);
  }
}
