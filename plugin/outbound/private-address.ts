/** The refusal to connect to an address of a private network, of this machine, or of nobody. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';

  constructor(address: string) {
    super(`its address ${address} is private; set allowPrivate for this subscriber if that is meant`);
  }
}
