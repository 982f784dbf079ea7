/** An issue as GitHub’s API gives it. */
import type { Client } from './app.ts';

export type Issue = Awaited<ReturnType<Client['rest']['issues']['get']>>['data'];
