/** The door and the process of `tierline mcp`: strangers, nonsense, settings that are wrong, a portal that is away. */
import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { servePortal } from '../../../portal/preview.ts';
import { call, closing, dist, idsIn, listening, overStdio, start } from './asking.ts';

describe('the door on the loopback', () => {
  const post = (url: string, headers: Readonly<Record<string, string>>, body: string, method = 'POST') =>
    new Promise<number>((resolve, reject) => {
      const asking = request(
        url,
        {
          method,
          headers: {
            'content-type': 'application/json',
            accept: 'application/json, text/event-stream',
            ...headers,
          },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      asking.on('error', reject);
      asking.end(body);
    });
  const ask = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });

  test('lets in no page, no other name, nothing large and not too many, and stays', async () => {
    const url = await listening();
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(await post(url, {}, ask)).toBe(200);
    expect(await post(url, { host: 'evil.example' }, ask)).toBe(421);
    expect(await post(url, { origin: 'https://evil.example' }, ask)).toBe(403);
    expect(await post(url, { origin: new URL(url).origin }, ask)).toBe(403);
    expect(await post(url, {}, '', 'GET')).toBe(405);
    expect(await post(url, {}, '{')).toBe(400);
    expect(await post(url, {}, JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'x'.repeat(70_000) }))).toBe(
      413,
    );
    expect(await post(url, {}, JSON.stringify([]))).toBeGreaterThanOrEqual(200);
    const codes: number[] = [];
    for (let times = 0; times < 130; times += 1) codes.push(await post(url, {}, ask));
    expect(codes.filter((code) => code === 200).length).toBeGreaterThan(100);
    expect(codes.at(-1)).toBe(429);
  });
});

describe('the process', () => {
  test('outlives lines that are none of the protocol, and ends with its input', async () => {
    const child = await start({}, '--portal', dist);
    const output = text(child.stdout ?? expect.fail('no output'));
    child.stdin?.write('nonsense\n{"jsonrpc":"2.0"}\n[]\n\u0000\n');
    child.stdin?.write(
      `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } } })}\n`,
    );
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.stdin?.end();
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    // Nothing but answers is written where the assistant reads.
    for (const line of (await output).trim().split('\n'))
      expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  });

  test.each([
    [[], 2, 'Name the portal: --portal https://acme.github.io/desk/'],
    [['--portal', '/no/such/folder'], 1, 'has no portal.json. Name a portal that was built by this version'],
    [['--portal', 'http://127.0.0.1:9/'], 1, 'The portal http://127.0.0.1:9/ cannot be asked'],
    [['--portal', '.', '--http', 'x'], 2, '--http is “x”. Write a port'],
  ])('says what is wrong with %j', async (words, code, said) => {
    const child = await start({}, ...words);
    const errors = text(child.stderr ?? expect.fail('no errors'));
    const [ended] = await once(child, 'exit');
    expect({ ended, said: await errors }).toEqual({ ended: code, said: expect.stringContaining(said) });
  });

  test('answers again when a portal that was away is back', async () => {
    const first = await servePortal({ dist, port: 0, base: '/kb/' });
    const client = await overStdio({}, first.url);
    await first.close();
    expect(await call(client, 'search_articles', { query: 'escalate' })).toMatchObject({ failed: true });
    const again = await servePortal({ dist, port: Number(new URL(first.url).port), base: '/kb/' });
    closing.push(again.close);
    expect(idsIn(await call(client, 'search_articles', { query: 'escalate' })).length).toBeGreaterThan(0);
  });
});
