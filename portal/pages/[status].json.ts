/** The status that was built in, for pages without an App to ask; without one there is no such file. */

import { TIERLINE_STATUS } from 'astro:env/server';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readBuiltStatus } from '../feeds/built-status.ts';

export const getStaticPaths: GetStaticPaths = () =>
  TIERLINE_STATUS === undefined ? [] : [{ params: { status: 'status' } }];

/** @throws when the file that `TIERLINE_STATUS` names cannot be read, or is no status */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await readBuiltStatus(TIERLINE_STATUS ?? '')));
