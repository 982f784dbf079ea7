/** Private, local and reserved addresses are known for what they are, in every spelling. */
import { expect, test } from 'vitest';
import { isPrivateAddress } from '../../plugin/outbound/is-private-address.ts';

test.each([
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::a00:1',
  '2002:7f00:1::',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
  '::7f00:1',
  '::10.0.0.1',
  '::ffff:0:127.0.0.1',
  '::ffff:169.254.169.254',
  '0:0:0:0:0:ffff:a9fe:a9fe',
  '::FFFF:7F00:1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b::1.1.1.1',
  '64:ff9b:1:7f00:1::',
  '100::1',
  '2001:0:7f00:1::',
  '2001:2::1',
  '2001:10::1',
  '2001:20::1',
  '2001:db8::1',
  '2002:a00:1::',
  '2002:c0a8:101::1',
  '3fff:1::1',
  '4000::1',
  '5f00::1',
  'fec0::1',
  'fe80::1%lo',
  'febf::1',
  '192.0.0.170',
  '192.88.99.1',
  '198.18.0.1',
  '0.1.2.3',
  '240.0.0.1',
])('%s is private', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each([
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '192.169.0.1',
  '100.128.0.1',
  '2606:4700::1111',
  '::ffff:1.1.1.1',
  '::ffff:101:101',
  '2001:4860:4860::8888',
  '2003::1',
  '2a00:1450:4001::1',
  '11.0.0.1',
  '192.0.1.1',
])('%s is public', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

test('a name is no address', () => {
  expect(() => isPrivateAddress('localhost')).toThrow('not an IP address: “localhost”');
});
