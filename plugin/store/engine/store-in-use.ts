/** The refusal to open a SQLite file that another process has open. */
export class StoreInUse extends Error {
  override readonly name = 'StoreInUse';

  constructor(path: string, options?: ErrorOptions) {
    super(
      `Another process is using the database file ${path}. One desk runs on one file: stop the other process, or give this one another DATABASE_URL. To run several processes, use PostgreSQL.`,
      options,
    );
  }
}
