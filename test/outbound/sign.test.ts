/** Our signatures are those of Standard Webhooks: judged by its own published example, and by a second hand. */
import { expect, test } from 'vitest';
import { sign } from '../../plugin/outbound/sign.ts';
import { isSignedBy } from './listener.ts';
import { NEW_SECRET, OLD_SECRET } from './sample.ts';

// The example in the tests of all of the specification’s libraries, from C# to Rust.
const example = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: 1_614_265_330_000,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

test('the published example is signed as it is published', () => {
  const { secret, id, at, body, signature } = example;
  const headers = sign(id, at, body, [secret]);
  expect(headers).toEqual({
    'webhook-id': id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': signature,
  });
  expect(isSignedBy(secret, { body, headers: { ...headers } })).toBe(true);
});

test('while a secret is changed, whoever knows only the old or only the new one can verify', () => {
  const body = '{"type":"ticket.opened"}';
  const headers = { ...sign('msg_1', Date.now(), body, [NEW_SECRET, OLD_SECRET]) };
  expect(isSignedBy(OLD_SECRET, { body, headers })).toBe(true);
  expect(isSignedBy(NEW_SECRET, { body, headers })).toBe(true);
  expect(isSignedBy(example.secret, { body, headers })).toBe(false);
  expect(isSignedBy(OLD_SECRET, { body: body.replace('opened', 'closed'), headers })).toBe(false);
});
