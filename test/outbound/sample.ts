/** A sample subscriber for the tests; its secrets guard nothing. */
import type { Subscriber } from '../../plugin/outbound/subscriber.ts';

/** Two secrets, drawn from nothing. */
export const OLD_SECRET = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
export const NEW_SECRET = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;

export function sampleSubscriber(change: Partial<Subscriber> = {}): Subscriber {
  return {
    name: 'pager',
    url: 'https://pager.example/hooks',
    secrets: [OLD_SECRET],
    types: ['*'],
    format: 'json',
    allowPrivate: false,
    ...change,
  };
}
