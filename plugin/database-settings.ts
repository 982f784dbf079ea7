/** Where the desk’s database is: checked before it is opened, so that what is wrong is told with everything else. */
import { z } from 'zod';
import { refuse } from './github-settings.ts';
import { whyNotSchema } from './store/engine/engine.ts';

export const defaultDatabase = 'sqlite:tierline.sqlite';

export const databaseUrl = z
  .string()
  .regex(
    /^(sqlite:.+|postgres(ql)?:\/\/.+)$/,
    // The text itself may hold a password, so it is not repeated.
    'DATABASE_URL must begin with sqlite: or postgres://. Write sqlite:/path/to/file or postgres://user:password@host/database, or leave it out for a file beside the desk.',
  )
  .default(defaultDatabase);

/** PostgreSQL’s schema for the desk’s tables; without one it is the server’s own choice, as a rule `public`. */
export const databaseSchema = z
  .object({ schema: z.string(), database: z.string() })
  .transform(({ schema, database }, context): string => {
    const wrong = /^sqlite:/.test(database)
      ? 'DATABASE_SCHEMA is set, but DATABASE_URL is an SQLite file, which has no schemas. Leave it out.'
      : whyNotSchema(schema);
    return wrong === null ? schema : refuse(context, wrong);
  });
