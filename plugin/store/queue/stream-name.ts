/** The name of a stream within its queue. */
export interface StreamName {
  /** The outbox lane; empty in the inbox, which has only one. */
  readonly lane: string;
  readonly stream: string;
}
