/** The operator’s socket is for the desk’s own user alone, and nothing that comes in there ends the desk. */
import { statSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { startChild } from './child.ts';
import { inOwnFolder } from './own-folder.ts';

const { folder, path, environment, startServer } = inOwnFolder();
const socket = () => path('desk.sqlite.socket');

/** What is answered to these bytes; empty where the line is cut without a word. */
function sent(bytes: string): Promise<string> {
  return new Promise((done) => {
    const line = connect(socket());
    let said = '';
    line.on('data', (part: Buffer) => {
      said += part.toString();
    });
    line.on('error', () => undefined);
    line.on('close', () => done(said));
    line.end(bytes);
  });
}

function posted(at: string, body: string): Promise<{ readonly status: number; readonly said: string }> {
  return new Promise((done, fail) => {
    const asking = request({ socketPath: socket(), path: at, method: 'POST' }, (answer) => {
      text(answer).then((said) => done({ status: answer.statusCode ?? 0, said }), fail);
    });
    asking.on('error', fail);
    asking.end(body);
  });
}

async function health(): Promise<number | string> {
  const verb = startChild(resolve('plugin/cli.ts'), ['parked'], environment(), folder());
  return await verb.ended();
}

test('only the desk’s own user may connect', async () => {
  await startServer().up();
  expect((statSync(socket()).mode & 0o777).toString(8)).toBe('600');
});

test('rubbish, lines without end and commands that are none are refused, and the operator is heard after them', async () => {
  const child = startServer();
  await child.up();
  for (const bytes of [
    '\0\0\0\0',
    'GET',
    'replay all\n',
    'GET / HTTP/9.9\r\n\r\n',
    '{"ids":["x"]}',
    '\r\n'.repeat(1_000),
  ])
    expect(await sent(bytes)).not.toContain(' 200 ');
  expect(await sent(`GET /${'x'.repeat(70_000)} HTTP/1.1\r\n\r\n`)).toContain(' 431 ');
  expect(await sent(`GET / HTTP/1.1\r\nx: ${'x'.repeat(70_000)}\r\n\r\n`)).toContain(' 431 ');
  for (const at of ['/replay', '/drop', '/backup', '/sweep', '/subscribers/enable'])
    for (const body of ['', '{', 'null', '[]', '{"ids":7}', '{"file":["x"],"since":"y"}'])
      expect(await posted(at, body), `${at} ${body}`).toMatchObject({ status: 400 });
  expect(await health()).toBe(0);
  expect(child.said()).not.toContain('"level":60');
});

test('a body that is longer than any command is refused before it is read whole', async () => {
  const child = startServer();
  await child.up();
  const answer = await posted('/drop', JSON.stringify({ ids: ['x'.repeat(2_000_000)] })).catch(String);
  // Whoever is refused in the middle of sending may see the line cut instead.
  if (typeof answer === 'object') expect(answer.status).toBe(413);
  expect(await health()).toBe(0);
});

test('three hundred silent connections keep the operator from nothing, and are closed', async () => {
  await startServer().up();
  const lines = Array.from({ length: 300 }, () => connect(socket()).resume());
  const closed = lines.map(
    (line) => new Promise((done) => line.on('error', () => undefined).once('close', done)),
  );
  expect(await health()).toBe(0);
  await Promise.all(closed);
}, 60_000);
