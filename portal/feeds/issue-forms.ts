/** Which issue forms the desk has for single services. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The services with a form of their own: `incident-vpn.yml` is the form for the service with the slug `vpn`.
 *
 * @param root the folder of the desk repository; without one there are none
 */
export function servicesWithForm(root: string | null): readonly string[] {
  if (root === null) return [];
  return namesIn(join(root, '.github', 'ISSUE_TEMPLATE'))
    .map((name) => /^incident-(.+)\.ya?ml$/.exec(name)?.[1])
    .filter((slug) => slug !== undefined)
    .toSorted();
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A desk that takes free-hand issues has no such folder.
    return [];
  }
}
