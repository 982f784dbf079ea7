/** By whose webhook a delivery came: a repository may have one of its own to the same address, and only the App’s counts. */

/** What GitHub says of it in the headers; older servers say less, or nothing. */
export interface Hook {
  /** `X-GitHub-Hook-ID`. */
  readonly id: string | undefined;
  /** `X-GitHub-Hook-Installation-Target-Type`: `integration` for an App, else `repository`, `organization` … */
  readonly targetType: string | undefined;
  /** `X-GitHub-Hook-Installation-Target-ID`: the App’s number, or the repository’s. */
  readonly targetId: string | undefined;
}

export const noHook: Hook = { id: undefined, targetType: undefined, targetId: undefined };

/** Why a delivery of this hook is not taken, in words for whoever made the hook; null where it is the App’s. */
export function whyNotOurHook({ id, targetType, targetId }: Hook, app: number): string | null {
  if (id !== undefined && !/^\d{1,20}$/.test(id)) return 'The header X-GitHub-Hook-ID holds no number.';
  const remedy = 'Delete this webhook in the settings where it was made; the App brings its own.';
  if (targetType !== undefined && targetType !== 'integration')
    return `This is ${said(targetType)} webhook, not the one of the desk’s App, so nothing is done. ${remedy}`;
  if (targetId !== undefined && targetId !== String(app))
    return `This is the webhook of another App than the desk’s, whose id is ${app}, so nothing is done. ${remedy}`;
  return null;
}

/**
 * The name under which a delivery is stored once. GitHub gives one GUID to all hooks that tell of one event, so the hook
 * belongs to it; a redelivery has the hook and the GUID of the original. Where no hook is named, the App’s deliveries are
 * those that come from an installation.
 */
export function deliveryName(guid: string, { id }: Hook, fromInstallation: boolean): string {
  if (id !== undefined) return `${id}/${guid}`;
  return fromInstallation ? guid : `unnamed/${guid}`;
}

/** A header is not signed, so its words are not repeated. */
function said(targetType: string): string {
  if (targetType === 'repository') return 'a repository’s own';
  return targetType === 'organization' ? 'an organisation’s own' : 'somebody else’s';
}
