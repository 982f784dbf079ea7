/** A process of its own that opens a SQLite store, receives and claims a delivery, says so, and waits to be killed. */
import { openStore } from '../../plugin/store/open.ts';
import { LEASE, NOON, sampleDelivery } from './sample.ts';

const store = await openStore({ url: process.argv[2] ?? '' });
await store.inbox.receive([sampleDelivery('from the other process')]);
const claim = await store.inbox.claim(NOON, LEASE);
console.log(`received and claimed ${claim?.delivery.id}`);
setInterval(() => undefined, 1_000);
