/** Fixed ports, so that an address can be kept and typed; where one is taken by somebody else, any that is free. */

/** The page’s, which is the start address; the portal’s and the desk’s follow. */
export const firstPort = 4747;

/** Opens at the port, or at any free one where it is taken; `open` gets 0 then. */
export async function atPort<T>(port: number, open: (port: number) => Promise<T>): Promise<T> {
  try {
    return await open(port);
  } catch (error) {
    if (!isTaken(error)) throw error;
    return await open(0);
  }
}

/** Also where this user may not listen there. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : null;
  return code === 'EADDRINUSE' || code === 'EACCES' || isTaken(error.cause);
}
