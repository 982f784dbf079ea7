/** Who has the matter from now on, where the desk’s own part ends without a solution. */

export const receivers = ['vendor', 'third-party', 'customer'] as const;
export type Receiver = (typeof receivers)[number];

export interface HandedTo {
  readonly kind: Receiver;
  /** A company or a person, in staff’s own words. */
  readonly name: string;
}
