/** The file of settings beside the desk: read below the environment, and changed without losing a line. */
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { readEnvironment } from '../../plugin/config.ts';
import { withValues, writeOwn } from '../../plugin/env-file.ts';
import { inOwnFolder } from './own-folder.ts';

const { path } = inOwnFolder();
const day = '2026-11-30';

test('what the environment says goes before the file; an empty variable says nothing', () => {
  writeFileSync(path('.env'), 'PORT=4000\nHOST=10.0.0.1\nLOG_LEVEL=debug\n');
  const given = { TIERLINE_ENV_FILE: path('.env'), PORT: '5000', HOST: '', OTHER: 'x' };
  expect(readEnvironment(given)).toMatchObject({
    PORT: '5000',
    HOST: '10.0.0.1',
    LOG_LEVEL: 'debug',
    OTHER: 'x',
  });
  expect(readEnvironment({ TIERLINE_ENV_FILE: path('none') })).toEqual({ TIERLINE_ENV_FILE: path('none') });
});

test.each([
  ['an empty file', '', 'PORT=1\n'],
  ['a last line without an end', 'HOST=a', 'HOST=a\nPORT=1\n'],
  ['the value as it is', 'PORT="1"\n', 'PORT="1"\n'],
  ['another value', 'PORT=2\nHOST=a\n', `# until ${day}: PORT=2\nHOST=a\nPORT=1\n`],
  ['an exported one', 'export PORT=2\n', `# until ${day}: export PORT=2\nPORT=1\n`],
  ['the same name twice', 'PORT=2\nPORT=3\n', `# until ${day}: PORT=2\n# until ${day}: PORT=3\nPORT=1\n`],
  ['a name that only begins so', 'PORTAL=x\n# PORT=2\n', 'PORTAL=x\n# PORT=2\nPORT=1\n'],
  ['Windows line ends', 'HOST=a\r\n', 'HOST=a\r\nPORT=1\r\n'],
])('a value is set in %s', (_what, before, after) => {
  expect(withValues(before, { PORT: '1' }, day)).toBe(after);
});

test('a value over several lines is taken out whole, and everything between stays', () => {
  const before = 'A="-----BEGIN\nPORT=9\nEND-----"\nB=1\n';
  const after = withValues(before, { A: null, GONE: null }, day);
  expect(after).toBe(
    `# until ${day}: A="-----BEGIN\n# until ${day}: PORT=9\n# until ${day}: END-----"\nB=1\n`,
  );
});

test.each(['plain', '/srv/my desk/a.pem', "it's", 'a#b', 'a=b', ' x ', 'say "hi"', '$HOME'])(
  'the value %j is read back as it was',
  (value) => {
    expect(parseEnv(withValues('', { X: value }, day))['X']).toBe(value);
  },
);

test('a file is written for its owner alone, and another is never written over by accident', () => {
  writeOwn(path('key.pem'), 'one');
  expect(() => writeOwn(path('key.pem'), 'two')).toThrow(/EEXIST/);
  chmodSync(path('key.pem'), 0o644);
  writeOwn(path('key.pem'), 'two', true);
  expect([
    readFileSync(path('key.pem'), 'utf8'),
    (statSync(path('key.pem')).mode & 0o777).toString(8),
  ]).toEqual(['two', '600']);
});
