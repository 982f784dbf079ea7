/** What is left of a paste. */
import { describe, expect, test } from 'vitest';
import { cleanPaste } from '../../../portal/search/clean-paste.ts';

const left = (text: string) => cleanPaste(text).replace(/\s+/g, ' ').trim();

describe('a paste', () => {
  test.each([
    ['2026-11-22T06:42:24.123Z ERROR connection refused', 'ERROR connection refused'],
    ['[22/Nov/2026:06:42:24 +0000] connection refused', '[ ] connection refused'],
    ['06:42:24,123 [main-12] INFO - connection refused', '- connection refused'],
    ['request 3f2504e0-4f89-11d3-9a0c-0305e82c3301 failed', 'request failed'],
    ['crash at 0x00007ff8a1b2c3d4 in kernel', 'crash at in kernel'],
    ['cannot open C:\\Users\\jo\\AppData\\wsus.dll', 'cannot open wsus.dll'],
    ['cannot open /usr/lib/node_modules/x/index.js:10:4', 'cannot open index.js'],
    ['10.0.0.12:443 refused, pid=4711', 'refused,'],
  ])('loses what is only true on one machine: %s', (text, rest) => {
    expect(left(text)).toBe(rest);
  });

  test('of a stack trace keeps its messages', () => {
    const trace = [
      'java.io.FileNotFoundException: tierline.yml (No such file)',
      '\tat java.base/java.io.FileInputStream.open0(Native Method)',
      '\tat com.acme.Desk.main(Desk.java:12)',
      'Caused by: PolicyUnreadableException: line 3',
      '\t... 12 more',
    ].join('\n');
    expect(left(trace)).toBe(
      'java.io.FileNotFoundException: tierline.yml (No such file) Caused by: PolicyUnreadableException:',
    );
  });

  test.each([
    'error 0x8004f016 in TCP/IP and/or VPN',
    '550 5.7.193',
    'HTTP 404.13',
    'EventID:1222',
    'X-Hub-Signature-256',
    'Windows 8.1 1909',
  ])('loses nothing of what a person types: %s', (text) => {
    expect(cleanPaste(text)).toBe(text);
  });

  test('that is nothing but noise stays as it is', () => {
    expect(cleanPaste('10.0.0.12')).toBe('10.0.0.12');
    expect(left('at open (fs.js:1)')).toBe('at open (fs.js)');
  });
});
