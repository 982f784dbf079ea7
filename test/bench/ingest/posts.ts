/** Webhooks as GitHub sends them: signed, each with a comment and an id of its own, ready to be written to a socket. */
import { createHmac } from 'node:crypto';
import type { Told } from './github-process.ts';

export interface Posts {
  /** Whole HTTP requests. */
  readonly requests: readonly Buffer[];
  /** Bytes of a body. */
  readonly length: number;
}

/**
 * @param path where webhooks are taken
 * @param from the number of the first: no two posts of a bench may be the same delivery
 */
export function makePosts(
  { comments, secret, appId }: Told,
  path: string,
  from: number,
  count: number,
): Posts {
  const requests: Buffer[] = [];
  let length = 0;
  for (let at = from; at < from + count; at += 1) {
    const template = comments[at % comments.length] ?? '';
    const body = Buffer.from(
      template.replaceAll(/"id":(\d+),"node_id":"IC_/g, `"id":${9_000_000 + at},"node_id":"IC_`),
    );
    length = body.length;
    const head = [
      `POST ${path} HTTP/1.1`,
      'host: desk.acme.example',
      'user-agent: GitHub-Hookshot/4c1b2a7',
      'accept: */*',
      'content-type: application/json',
      `content-length: ${body.length}`,
      'x-github-event: issue_comment',
      `x-github-delivery: 00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      'x-github-hook-id: 1',
      `x-github-hook-installation-target-id: ${appId}`,
      'x-github-hook-installation-target-type: integration',
      `x-hub-signature-256: sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
      '',
      '',
    ].join('\r\n');
    requests.push(Buffer.concat([Buffer.from(head), body]));
  }
  return { requests, length };
}
