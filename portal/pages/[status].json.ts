/** The status that was built in, for pages without an App to ask; without one there is no such file. */

import { TIERLINE_STATUS } from 'astro:env/server';
import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';

// What else the file says, such as ids of articles, may not be for everybody.
const published = z.object({
  at: z.iso.datetime({ offset: true }),
  incidents: z.array(z.object({ title: z.string(), url: z.url().optional() })).default([]),
});

export const getStaticPaths: GetStaticPaths = () =>
  TIERLINE_STATUS === undefined ? [] : [{ params: { status: 'status' } }];

/** @throws when the file that `TIERLINE_STATUS` names cannot be read, or is no status */
export const GET: APIRoute = async () => {
  const file = TIERLINE_STATUS ?? '';
  try {
    return new Response(JSON.stringify(published.parse(JSON.parse(await readFile(file, 'utf8')))));
  } catch (cause) {
    throw new Error(`could not read the incidents from the status file ${file}`, { cause });
  }
};
