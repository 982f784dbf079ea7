/** What tells who or where somebody is: taken out before anything is published, and left alone at the desk. */
import { describe, expect, test } from 'vitest';
import { REMOVED } from '../../plugin/redaction/found.ts';
import { redactForPublishing, redactSecrets } from '../../plugin/redaction/gate.ts';

const goes: readonly (readonly [kind: string, text: string, left: string])[] = [
  ['bank-account', 'IBAN DE89 3704 0044 0532 0130 00 please', `IBAN ${REMOVED} please`],
  ['bank-account', 'IBAN GB29NWBK60161331926819.', `IBAN ${REMOVED}.`],
  ['bank-account', 'NL91 ABNA 0417 1643 00 BANK', `${REMOVED} BANK`],
  ['card', 'card 4111 1111 1111 1111 was declined', `card ${REMOVED} was declined`],
  ['card', 'card 5500-0055-5555-5559.', `card ${REMOVED}.`],
  ['card', 'amex 371449635398431', `amex ${REMOVED}`],
  ['telephone', 'Call +49 30 901820 today', `Call ${REMOVED} today`],
  ['telephone', 'Tel.: 030 / 90 18 20', `Tel.: ${REMOVED}`],
  ['telephone', 'Rückruf: 0171/5551234', `Rückruf: ${REMOVED}`],
  ['telephone', 'reach me at (212) 555-7890', `reach me at ${REMOVED}`],
  ['telephone', 'phone number: 212 555 7890', `phone number: ${REMOVED}`],
  ['e-mail', 'rita.meier@contoso.com wrote', `${REMOVED} wrote`],
  ['e-mail', 'Rita <rita+vpn@mail.contoso.co.uk>', `Rita <${REMOVED}>`],
  ['ip-address', 'from 10.20.30.40:443 to 192.168.1.7/24', `from ${REMOVED}:443 to ${REMOVED}/24`],
  ['ip-address', 'client 81.169.145.66, server', `client ${REMOVED}, server`],
  ['ip-address', 'fe80::1ff:fe23:4567:890a%eth2', `${REMOVED}%eth2`],
  ['ip-address', '2a02:908:f5:1200:a1:b2:c3:d4 port 22', `${REMOVED} port 22`],
  ['mac-address', 'eth0 00:1B:44:11:3A:B7 up', `eth0 ${REMOVED} up`],
  ['mac-address', 'Physical Address: 00-1B-44-11-3A-B7', `Physical Address: ${REMOVED}`],
  ['mac-address', 'mac-address 001b.4411.3ab7', `mac-address ${REMOVED}`],
  ['host', 'connect to dc01.contoso.local failed', `connect to ${REMOVED} failed`],
  ['host', 'mail.intern.firma.de is down', `${REMOVED} is down`],
  ['host', String.raw`\\FILESRV02\share\x is gone`, String.raw`\\${REMOVED}\share\x is gone`],
  ['host', 'http://jenkins-ci:8080/job', `http://${REMOVED}:8080/job`],
  ['host', '[root@web03 ~]# ls', `[root@${REMOVED} ~]# ls`],
  ['host', 'ssh deploy@build-box:/srv', `ssh deploy@${REMOVED}:/srv`],
  ['host', 'db01.prod.contoso.com:5432', `${REMOVED}:5432`],
  ['host', 'ip-10-20-30-40.eu-central-1.compute.internal', REMOVED],
  ['user-name', '/home/rmeier/.ssh/config', `/home/${REMOVED}/.ssh/config`],
  ['user-name', String.raw`C:\Users\RMeier\AppData`, `C:\\Users\\${REMOVED}\\AppData`],
  ['user-name', String.raw`"C:\\Users\\RMeier\\x"`, String.raw`"C:\\Users\\${REMOVED}\\x"`],
  ['user-name', '/Users/rmeier/Library', `/Users/${REMOVED}/Library`],
];

describe('before anything is published', () => {
  test.each(goes)('%s: %s', async (kind, text, left) => {
    const redacted = await redactForPublishing(text);
    expect(redacted.text).toBe(left);
    expect(redacted.removed.map((one) => one.kind)).toContain(kind);
  });
});

test.each(goes)('at the desk it stays: %s, %s', async (_, text) => {
  expect((await redactSecrets(text)).text).toBe(text);
});

test.each([
  'Version 1.2.3.4 and Acrobat 9.3.4.0, package-1.2.3.4.jar, SDK 3.0.0.24',
  'Listens on 127.0.0.1:8080 and 0.0.0.0, mask 255.255.255.0, DNS 8.8.8.8',
  'documentation: 192.0.2.7, 198.51.100.3, 203.0.113.9, 2001:db8::7, ::1',
  'rita@example.com, git@github.com:owner/name.git, @rita',
  'at 12:34:56 on 2026-11-29 20:53:08, 29.11.2026, 01-02-2026',
  'https://github.com/owner/name and login.microsoftonline.com and https://docs.contoso.com',
  'http://localhost:3000 and std::vector<int> and Foo::Bar',
  '/home/user/x, /Users/you/x, C:\\Users\\Public\\x, $HOME, /home/runner/work',
  'Error 0x80070005, 1234567890123, order 4111111111111112, KB5034441',
  'SHA-1 da39a3ee5e6b4b0d3255bfef95601890afd80709, id 550e8400-e29b-41d4-a716-446655440000',
  'SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU, b0:a7:8a:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd',
  'Main.java, package.json, foo.service, README.md, node.js, asp.net',
  'DE12 3456 7890 1234 5678 90 is no account',
])('what leads to nobody stays: %s', async (text) => {
  expect((await redactForPublishing(text)).text).toBe(text);
});
