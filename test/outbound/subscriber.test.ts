/** The operator's list of subscribers is read, or its mistakes are named with their place. */
import { expect, test } from 'vitest';
import { hears, readSubscribers } from '../../plugin/outbound/subscriber.ts';
import { NEW_SECRET, OLD_SECRET, sampleSubscriber } from './sample.ts';

const asWritten = { name: 'pager', url: 'https://pager.example/hooks', secrets: [OLD_SECRET] };

/** What the operator is told about a subscriber written like this. */
function refusal(change: object): string {
  const read = readSubscribers([{ ...asWritten, ...change }]);
  return 'refused' in read ? read.refused.join('\n') : 'nothing';
}

test('a subscriber needs a name, an address and a secret; the rest has defaults', () => {
  expect(readSubscribers([asWritten])).toEqual({ subscribers: [sampleSubscriber()] });
  expect(readSubscribers([])).toEqual({ subscribers: [] });
});

test('every field can be set', () => {
  const all = sampleSubscriber({
    url: 'http://10.0.0.8:8080/',
    secrets: [OLD_SECRET, NEW_SECRET],
    types: ['sla.*', 'ticket.opened'],
    allowPrivate: true,
  });
  expect(readSubscribers([all])).toEqual({ subscribers: [all] });
});

test('a secret that is none is refused without being repeated', () => {
  for (const secret of ['hunter2', 'whsec_c2hvcnQ=', `${OLD_SECRET}!`, `whsec_${'A'.repeat(100)}`]) {
    expect(refusal({ secrets: [secret] })).toBe(
      'Subscriber pager: secrets.0 must be whsec_ and 24 to 64 bytes in base64, for example from `openssl rand -base64 32`',
    );
  }
  expect(refusal({ secrets: [] })).toContain('needs a secret');
  expect(refusal({ secrets: [OLD_SECRET, NEW_SECRET, OLD_SECRET] })).toContain('has room for two secrets');
});

const key = '0123456789abcdef0123456789abcdef';

test('services that look at no signature need no secret; PagerDuty needs a routing key, and nobody else has one', () => {
  for (const format of ['slack', 'teams']) {
    expect(refusal({ format, secrets: [] })).toBe('nothing');
    expect(refusal({ format, routingKey: key })).toBe(
      'Subscriber pager: routingKey is for the format pagerduty alone',
    );
  }
  expect(refusal({ format: 'cloudevents', secrets: [] })).toContain('needs a secret');
  expect(refusal({ format: 'pagerduty', secrets: [], routingKey: key })).toBe('nothing');
  expect(refusal({ format: 'pagerduty', secrets: [] })).toContain('is the integration key of PagerDuty');
  const wrong = refusal({ format: 'pagerduty', routingKey: 'my secret key' });
  expect(wrong).toContain('must be the 32 letters and digits');
  expect(wrong).not.toContain('my secret key');
  expect(refusal({ format: 'xml' })).toBe(
    'Subscriber pager: format “xml” is no format. There are json, cloudevents, pagerduty, slack, teams',
  );
});

test('a type that no message has is refused, with those there are', () => {
  expect(refusal({ types: ['sla.breeched'] })).toContain(
    '“sla.breeched” fits no message type. The types are ticket.opened,',
  );
  expect(refusal({ types: [] })).toContain('leave it out to hear all');
});

test.each([
  ['https://127.0.0.1/', '127.0.0.1'],
  ['https://[::1]/', '::1'],
  ['https://[fe80::1]/', 'fe80::1'],
  ['https://0x0a000001/', '10.0.0.1'],
  ['https://169.254.169.254/latest', '169.254.169.254'],
  ['https://localhost/', 'localhost'],
  ['https://desk.localhost./', 'desk.localhost'],
])('the address %s is refused unless it is allowed', (url, host) => {
  expect(refusal({ url })).toBe(
    `Subscriber pager: url leads to ${host}, on this machine or a private network; set allowPrivate if that is meant`,
  );
  expect(refusal({ url, allowPrivate: true })).toBe('nothing');
});

test('an address that is unencrypted, holds a password, or is none is refused', () => {
  expect(refusal({ url: 'http://pager.example/' })).toContain('url must begin with https://');
  expect(refusal({ url: 'https://me:secret@pager.example/' })).toContain('must not hold a name and password');
  expect(refusal({ url: 'https://me:secret@pager.example/' })).not.toContain('secret@');
  expect(refusal({ url: 'ftp://pager.example/' })).toContain('must be an http:// or https:// address');
  expect(refusal({ url: 'pager' })).toContain('must be an http:// or https:// address');
});

test('mistakes are named with the subscriber they are in', () => {
  expect(readSubscribers('pager')).toEqual({ refused: [expect.stringContaining('The list of subscribers')] });
  expect(readSubscribers([asWritten, {}])).toEqual({
    refused: expect.arrayContaining([expect.stringContaining('Subscriber number 2: name')]),
  });
  expect(readSubscribers([asWritten, 'x'])).toEqual({
    refused: [expect.stringContaining('Subscriber number 2 ')],
  });
  expect(refusal({ adress: 'x' })).toContain('Subscriber pager');
  expect(readSubscribers([asWritten, asWritten])).toEqual({
    refused: ['Two subscribers are named pager; give each its own name.'],
  });
});

test('a pattern hears the types it fits, from their first letter to their last', () => {
  expect(hears(['sla.*'], 'sla.breached')).toBe(true);
  expect(hears(['*'], 'ticket.opened')).toBe(true);
  expect(hears(['*.opened'], 'ticket.opened')).toBe(true);
  expect(hears(['ticket.opened', 'sla.met'], 'sla.met')).toBe(true);
  expect(hears(['sla'], 'sla.breached')).toBe(false);
  expect(hears(['sla.*'], 'slaXbreached')).toBe(false);
  expect(hears(['ticket.open'], 'ticket.opened')).toBe(false);
  expect(hears([], 'ticket.opened')).toBe(false);
});
