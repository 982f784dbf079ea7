/** Takes a claim that the test knows must be there. */
export function claimed<Claimed>(claim: Claimed | null): Claimed {
  if (claim === null) throw new Error('nothing could be claimed');
  return claim;
}
