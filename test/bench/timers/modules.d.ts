/** What the bench uses of its peer, which is not installed with the product. */

declare module 'pg-boss' {
  class PgBoss {
    constructor(options: { readonly connectionString: string; readonly schema: string });
    on(event: 'error', hear: (error: Error) => void): void;
    start(): Promise<unknown>;
    stop(options: { readonly graceful: boolean }): Promise<void>;
    createQueue(name: string): Promise<unknown>;
    work(
      name: string,
      options: { readonly pollingIntervalSeconds: number; readonly batchSize: number },
      handle: () => Promise<unknown>,
    ): Promise<unknown>;
    insert(
      name: string,
      jobs: readonly { readonly data: object; readonly startAfter: Date }[],
    ): Promise<unknown>;
  }

  export { PgBoss };
}
