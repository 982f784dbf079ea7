/** A reply on its way out: headers, entity tag, and 304 to whoever has it already. */
import { createHash, randomUUID } from 'node:crypto';
import type { Call, Reply } from './call.ts';

/** The HTTP response of a reply. */
export function sent(call: Call, reply: Reply): Response {
  const headers = new Headers({
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': randomUUID(),
    ...reply.headers,
  });
  if (reply.link !== undefined) {
    headers.set('link', reply.link);
  }
  if (reply.body === undefined) {
    return new Response(null, { status: reply.status, headers });
  }
  const text = JSON.stringify(reply.body);
  headers.set('content-type', 'application/json; charset=utf-8');
  if (call.method === 'GET' && reply.status === 200) {
    const tag = `"${createHash('sha256').update(text).digest('hex')}"`;
    headers.set('etag', tag);
    if (call.headers.get('if-none-match')?.replace(/^W\//, '') === tag) {
      return new Response(null, { status: 304, headers });
    }
  }
  return new Response(text, { status: reply.status, headers });
}
