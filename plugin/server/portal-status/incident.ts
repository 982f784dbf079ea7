/** A major incident as everybody may be told of it: in the words that staff wrote for the public. */

export interface PublicIncident {
  /** Written by staff for everybody; never a ticket’s title, which is the requester’s and may be private. */
  readonly title: string;
  /** Where everybody may read on; null where there is no such page. */
  readonly url: string | null;
}

/** Reads the open major incidents of these desks (ids of their repositories), the oldest first. */
export type ReadIncidents = (desks: readonly number[]) => Promise<readonly PublicIncident[]>;
