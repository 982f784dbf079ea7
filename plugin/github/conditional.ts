/** Reads that are made over and over: GitHub is asked whether they are still the same, which costs none of the hour’s requests. */
import type { Octokit } from '@octokit/rest';
import { z } from 'zod';

/** The policy and other files, what a branch holds, the repository itself, and its labels, by Octokit’s own names. */
const again: readonly string[] = [
  '/repos/{owner}/{repo}',
  '/repos/{owner}/{repo}/contents/{path}',
  '/repos/{owner}/{repo}/git/trees/{tree_sha}',
  '/repos/{owner}/{repo}/labels',
];
/** Those that were read last are kept. */
const MOST = 100;

const notModified = z.object({ status: z.literal(304) });

type Response = Awaited<ReturnType<Octokit['request']>>;

/** An Octokit plugin. What it answers may have been read before: nobody changes it. */
export function conditionalReads({ hook, request: { endpoint } }: Pick<Octokit, 'hook' | 'request'>): object {
  const kept = new Map<string, { readonly tag: string; readonly response: Response }>();
  hook.wrap('request', async (request, options) => {
    if (options.method !== 'GET' || !again.includes(options.url)) return await request(options);
    const { url, headers } = endpoint(options);
    const name = `${headers.accept ?? ''} ${url}`;
    const known = kept.get(name);
    const { headers: own } = options;
    if (known !== undefined) options.headers = { ...own, 'if-none-match': known.tag };
    const response = await Promise.resolve(request(options))
      .catch((error: unknown) => {
        if (known === undefined || !notModified.safeParse(error).success) throw error;
        return known.response;
      })
      .finally(() => {
        // The same call may be made once more, with a new token.
        options.headers = own;
      });
    const { etag } = response.headers;
    kept.delete(name);
    if (etag !== undefined) kept.set(name, { tag: etag, response });
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return response;
  });
  return {};
}
