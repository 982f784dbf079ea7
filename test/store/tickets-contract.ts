/** What every engine must do with tickets, events, policies, links and memory. */
import { expect, test } from 'vitest';
import type { Store } from '../../plugin/store/store.ts';
import { NOON, SECOND, sampleEvent, sampleTicket } from './sample.ts';

export function ticketsContract(store: () => Store): void {
  test('a ticket is read back as it was saved, whatever its text holds', async () => {
    const state = JSON.stringify({ title: 'Pâté “quoted” 🐈 \\ \' " ; drop table ticket' });
    const row = sampleTicket('one', { state, dueAt: NOON, installation: 9_007_199_254_740_991, open: false });
    await store().transaction((tx) => tx.saveTicket(row));
    expect(await store().tickets.get('one')).toEqual(row);
    expect(await store().transaction((tx) => tx.ticket('one'))).toEqual(row);
    expect(await store().tickets.get('two')).toBeNull();
  });

  test('a ticket is only saved over the version that was read', async () => {
    const save = (version: number, state = '{}') =>
      store().transaction((tx) => tx.saveTicket(sampleTicket('one', { version, state })));
    await expect(save(2)).rejects.toThrow(
      'ticket one cannot be saved as version 2: the stored one is not version 1',
    );
    await save(1);
    await expect(save(1)).rejects.toThrow('ticket one cannot be saved as version 1');
    await save(2, '{"tier":2}');
    await expect(save(2)).rejects.toThrow('cannot be saved as version 2');
    await expect(save(4)).rejects.toThrow('cannot be saved as version 4');
    expect(await store().tickets.get('one')).toMatchObject({ version: 2, state: '{"tier":2}' });
  });

  test('the newest tickets of one repository are those with the highest numbers', async () => {
    await store().transaction(async (tx) => {
      for (const number of [9, 10, 2])
        await tx.saveTicket(sampleTicket(`7#${number}`, { repository: 7, number }));
      await tx.saveTicket(sampleTicket('8#11', { repository: 8, number: 11 }));
    });
    const newest = async (limit: number) => (await store().tickets.newest(7, limit)).map(({ id }) => id);
    expect(await newest(2)).toEqual(['7#10', '7#9']);
    expect(await newest(5)).toEqual(['7#10', '7#9', '7#2']);
  });

  test('each repository that ever had a policy is named once', async () => {
    expect(await store().policies.repositories()).toEqual([]);
    const row = { mergedAt: 0, effectiveAt: 0, text: 'tierline: 1' };
    await store().transaction(async (tx) => {
      for (const [repository, version] of [
        [8, 'a'],
        [7, 'a'],
        [8, 'b'],
      ] as const)
        await tx.savePolicy({ ...row, repository, version });
    });
    expect(await store().policies.repositories()).toEqual([7, 8]);
  });

  test('all tickets are gone through by id, so many at a time', async () => {
    await store().transaction(async (tx) => {
      for (const id of ['7#10', '7#9', '12#1', '7#1'])
        await tx.saveTicket(sampleTicket(id, { repository: 7 }));
    });
    const ids = async (after: string, limit: number) =>
      (await store().tickets.following(after, limit)).map(({ id }) => id);
    expect(await ids('', 3)).toEqual(['12#1', '7#1', '7#10']);
    expect(await ids('7#10', 3)).toEqual(['7#9']);
    expect(await ids('7#9', 3)).toEqual([]);
    expect((await store().tickets.following('', 1))[0]).toEqual({ id: '12#1', repository: 7 });
  });

  test('tickets are listed by repository and by whether they are open', async () => {
    await store().transaction(async (tx) => {
      await tx.saveTicket(sampleTicket('b2', { repository: 2, number: 2 }));
      await tx.saveTicket(sampleTicket('a10', { repository: 1, number: 10 }));
      await tx.saveTicket(sampleTicket('a9', { repository: 1, number: 9, open: false }));
    });
    const listed = async (filter: { repository?: number; open?: boolean }) =>
      (await store().tickets.list(filter)).map(({ id }) => id);
    expect(await listed({})).toEqual(['a9', 'a10', 'b2']);
    expect(await listed({ repository: 1 })).toEqual(['a9', 'a10']);
    expect(await listed({ open: false })).toEqual(['a9']);
    expect(await listed({ repository: 1, open: true })).toEqual(['a10']);
  });

  test('the tickets that are due are named, longest due first', async () => {
    expect(await store().tickets.nextDue(0)).toBeNull();
    await store().transaction(async (tx) => {
      await tx.saveTicket(sampleTicket('now', { dueAt: NOON }));
      await tx.saveTicket(sampleTicket('late', { dueAt: NOON - SECOND, stream: 'late stream' }));
      await tx.saveTicket(sampleTicket('later', { dueAt: NOON + SECOND }));
      await tx.saveTicket(sampleTicket('never'));
    });
    expect(await store().tickets.due(NOON, 10)).toEqual([
      { id: 'late', stream: 'late stream', repository: 4_000_000_001, installation: 7, dueAt: NOON - SECOND },
      { id: 'now', stream: 'now', repository: 4_000_000_001, installation: 7, dueAt: NOON },
    ]);
    expect(await store().tickets.due(NOON, 1)).toHaveLength(1);
    expect(await store().tickets.nextDue(0)).toBe(NOON - SECOND);
    expect(await store().tickets.nextDue(NOON - SECOND)).toBe(NOON);
    expect(await store().tickets.nextDue(NOON + SECOND)).toBeNull();
  });

  test('what weighs on each person is summed by repository: a waiting ticket half, an ended one nothing', async () => {
    await store().transaction(async (tx) => {
      const mine = { repository: 7, assignee: 'Lena' };
      await tx.saveTicket(sampleTicket('one', { ...mine, number: 1, load: 2 }));
      await tx.saveTicket(sampleTicket('two', { ...mine, number: 2, load: 1, assignee: 'lena' }));
      await tx.saveTicket(sampleTicket('over', { ...mine, number: 3, load: 0, open: false }));
      await tx.saveTicket(sampleTicket('free', { repository: 7, number: 4, load: 2 }));
      await tx.saveTicket(sampleTicket('elsewhere', { ...mine, repository: 8, load: 2 }));
      await tx.noteTurn(7, 'Omar', NOON);
      await tx.noteTurn(7, 'omar', NOON - SECOND);
      expect(await tx.loads(7)).toEqual([
        { login: 'lena', load: 1.5, lastAt: null },
        { login: 'omar', load: 0, lastAt: NOON },
      ]);
      expect(await tx.loads(9)).toEqual([]);
    });
  });

  test('a turn is the latest that is known, and what was saved over weighs no more', async () => {
    const row = sampleTicket('one', { repository: 7, assignee: 'lena', load: 2 });
    await store().transaction(async (tx) => {
      await tx.saveTicket(row);
      await tx.noteTurn(7, 'lena', NOON);
      await tx.noteTurn(7, 'lena', NOON + SECOND);
      await tx.saveTicket({ ...row, version: 2, assignee: 'omar', load: 1 });
    });
    expect(await store().transaction((tx) => tx.loads(7))).toEqual([
      { login: 'lena', load: 0, lastAt: NOON + SECOND },
      { login: 'omar', load: 0.5, lastAt: null },
    ]);
  });

  test('events are kept once each and read in their own order, not in that of arrival', async () => {
    const events = [
      sampleEvent('last', { at: NOON + SECOND }),
      sampleEvent('b', { rank: 2 }),
      sampleEvent('a', { rank: 2 }),
      sampleEvent('B', { rank: 2 }),
      sampleEvent('z', { rank: 1 }),
      sampleEvent('elsewhere', { ticket: 'acme/desk#2' }),
    ];
    await store().transaction(async (tx) => {
      for (const event of events) expect(await tx.addEvent(event)).toBe(true);
      expect(await tx.addEvent(sampleEvent('a', { body: '{"other":true}' }))).toBe(false);
    });
    const read = await store().tickets.events('acme/desk#1');
    expect(read.map(({ id }) => id)).toEqual(['z', 'B', 'a', 'b', 'last']);
    expect(read[2]).toEqual(events[2]);
    expect(await store().transaction((tx) => tx.events('acme/desk#2'))).toEqual([events[5]]);
  });

  test('a transaction that fails leaves nothing, and the next one goes on', async () => {
    const failing = store().transaction(async (tx) => {
      await tx.saveTicket(sampleTicket('one'));
      await tx.addEvent(sampleEvent('e'));
      throw new Error('out of coffee');
    });
    const other = store().transaction((tx) => tx.saveTicket(sampleTicket('two')));
    await expect(failing).rejects.toThrow('out of coffee');
    await other;
    expect(await store().tickets.get('one')).toBeNull();
    expect(await store().tickets.events('acme/desk#1')).toEqual([]);
    expect(await store().tickets.get('two')).not.toBeNull();
  });

  test('many transactions at once each save their own', async () => {
    const ids = Array.from({ length: 100 }, (_, at) => `t${at}`);
    const results = await Promise.allSettled(
      ids.map((id, at) =>
        store().transaction(async (tx) => {
          await tx.saveTicket(sampleTicket(id, { number: at }));
          if (at % 3 === 0) throw new Error(`not ${id}`);
          return id;
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(34);
    expect(await store().tickets.list({})).toHaveLength(66);
  });

  test('policies are listed in the order in which they were merged, whenever they take effect', async () => {
    const policy = (version: string, mergedAt: number, effectiveAt = mergedAt) => ({
      repository: 1,
      version,
      mergedAt,
      effectiveAt,
      text: version,
    });
    await store().transaction(async (tx) => {
      await tx.savePolicy(policy('c', NOON + SECOND));
      await tx.savePolicy(policy('b', NOON, NOON + 5 * SECOND));
      await tx.savePolicy(policy('a', NOON));
      await tx.savePolicy({ ...policy('b', NOON), text: 'a commit does not change' });
      await tx.savePolicy({ ...policy('b', NOON), repository: 2 });
      expect(await tx.policies(2)).toHaveLength(1);
    });
    expect(await store().policies.list(1)).toEqual([
      policy('b', NOON, NOON + 5 * SECOND),
      policy('a', NOON),
      policy('c', NOON + SECOND),
    ]);
    expect(await store().policies.list(3)).toEqual([]);
  });

  test('an issue of another repository leads to its ticket', async () => {
    await store().transaction(async (tx) => {
      await tx.link(4_000_000_002, 5, 'one');
      expect(await tx.linked(4_000_000_002, 5)).toBe('one');
      await tx.link(4_000_000_002, 5, 'two');
    });
    expect(await store().tickets.linked(4_000_000_002, 5)).toBe('two');
    expect(await store().tickets.linked(4_000_000_002, 6)).toBeNull();
  });

  test('the tickets that wait for a repository are found, and whether they are open', async () => {
    await store().transaction(async (tx) => {
      await tx.saveTicket(sampleTicket('there', { open: false }));
      await tx.link(4_000_000_004, 6, 'there');
      await tx.link(4_000_000_004, 5, 'never saved');
    });
    expect(await store().tickets.linkedIn(4_000_000_004)).toEqual([
      { number: 6, ticket: 'there', open: false },
    ]);
    expect(await store().tickets.linkedIn(4_000_000_003)).toEqual([]);
  });

  test('small facts are remembered, changed and forgotten', async () => {
    const { memory } = store();
    expect(await memory.get('bot')).toBeNull();
    await memory.set('bot', '1');
    await memory.set('bot', '2');
    expect(await memory.get('bot')).toBe('2');
    await memory.set('major/7/10', 'b');
    await memory.set('major/7/1', 'a');
    await memory.set('major/70/1', 'c');
    expect(await memory.list('major/7/')).toEqual(['a', 'b']);
    await store().transaction(async (tx) => {
      await tx.memory.delete('bot');
      expect(await tx.memory.get('bot')).toBeNull();
      await tx.memory.set('recovered', 'today');
    });
    expect(await memory.get('bot')).toBeNull();
    expect(await memory.get('recovered')).toBe('today');
    await memory.delete('recovered');
    expect(await memory.get('recovered')).toBeNull();
  });

  test('the store answers when asked whether it is there', async () => {
    await expect(store().check()).resolves.toBeUndefined();
  });
}
