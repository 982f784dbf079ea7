/**
 * Known faults for the judge to find: each is one line of the product, changed as it is loaded. A line that is not there
 * any more is an error, so that no fault is planted in vain.
 */
export interface Fault {
  readonly file: string;
  readonly line: string;
  readonly instead: string;
}

export const faults: Readonly<Record<string, readonly Fault[]>> = {
  /** What comes twice is done twice: neither the webhook nor its event is known by its id. */
  dedupe: [
    {
      file: 'plugin/store/ticket-records.ts',
      line: 'add: async (own, event) => (await add(own, event))',
      instead: 'add: async (own, event) => (await add(own, { ...event, id: event.id + Math.random() }))',
    },
    {
      file: 'plugin/store/queue/inbox.ts',
      line: 'const fresh = await rows.insert(own, deliveries);',
      instead:
        'const fresh = await rows.insert(own, deliveries.map((one) => ({ ...one, id: one.id + Math.random() })));',
    },
  ],
  /** An effect that was wanted once is carried out as often as it is wanted. */
  'outbox-key': [
    {
      file: 'plugin/store/queue/outbox.ts',
      line: 'async (own, effects) => {',
      instead:
        'async (own, wanted) => {\n const effects = wanted.map((one) => ({ ...one, key: one.key + Math.random() }));',
    },
  ],
  /** Events are taken in the order in which they came, not in the one in which they happened. */
  order: [
    {
      file: 'plugin/store/ticket-records.ts',
      line: "      .orderBy('at')\n      .orderBy('rank')\n      .orderBy('id'),",
      instead: '      .orderBy(sql`rowid`),',
    },
  ],
};
