/** Many writers share a commit, and none is told that it is saved before it is. */
import { expect, test } from 'vitest';
import type { Durability } from '../../plugin/store/engine/engine.ts';
import { type Connection, groupCommit } from '../../plugin/store/engine/group-commit.ts';

/** A connection that writes down what is done with it. */
function recorded(change: Partial<Connection<string[]>> = {}) {
  const log: string[] = [];
  const note = (word: string) => () => void log.push(word);
  const connection: Connection<string[]> = {
    db: log,
    begin: note('begin'),
    commit: (durability: Durability) => {
      log.push(`commit ${durability}`);
      return null;
    },
    rollback: note('rollback'),
    save: note('save'),
    keep: note('keep'),
    undo: note('undo'),
    ...change,
  };
  return { log, write: groupCommit<string[]>((use) => use(connection)) };
}

test('writers of one turn share one commit, and are answered after it', async () => {
  const { log, write } = recorded();
  const writers = ['a', 'b'].map((name) =>
    write('durable', async (db) => db.push(name)).then(() => log.push(`${name} answered`)),
  );
  await Promise.all(writers);
  expect(log.join(', ')).toBe('begin, save, a, keep, save, b, keep, commit durable, a answered, b answered');
});

test('a writer who comes during a commit goes into the next one', async () => {
  const { log, write } = recorded();
  await write('lazy', async () => {
    void write('durable', async (db) => db.push('late'));
  });
  await write('lazy', async () => undefined);
  expect(log.filter((word) => word.startsWith('commit') || word === 'late')).toEqual([
    'commit lazy',
    'late',
    'commit durable',
  ]);
});

test('one durable writer makes the commit durable for all', async () => {
  const { log, write } = recorded();
  await Promise.all([
    write('lazy', async () => 1),
    write('durable', async () => 2),
    write('lazy', async () => 3),
  ]);
  expect(log.filter((word) => word.startsWith('commit'))).toEqual(['commit durable']);
});

test('a writer who fails is undone alone', async () => {
  const { log, write } = recorded();
  const failing = write('durable', async () => {
    throw new Error('no coffee');
  });
  const other = write('durable', async () => 'fine');
  await expect(failing).rejects.toThrow('no coffee');
  expect(await other).toBe('fine');
  expect(log).toEqual(['begin', 'save', 'undo', 'save', 'keep', 'commit durable']);
});

test('when the commit fails nobody is told that it is saved, and the next group goes on', async () => {
  let full = true;
  const { log, write } = recorded({
    commit: () => {
      if (full) throw new Error('the disk is full');
      return null;
    },
  });
  const results = await Promise.allSettled([write('durable', async () => 1), write('lazy', async () => 2)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(log.at(-1)).toBe('rollback');
  full = false;
  expect(await write('durable', async () => 3)).toBe(3);
});

test('nobody is answered before the disk has it, and the next group does not wait for that', async () => {
  const disk = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let commits = 0;
  const { log, write } = recorded({
    commit: () => {
      commits += 1;
      log.push(`commit ${commits}`);
      return disk[commits - 1]?.promise ?? null;
    },
  });
  const first = write('durable', async () => undefined).then(() => log.push('first answered'));
  await turns();
  const second = write('durable', async () => undefined).then(() => log.push('second answered'));
  await turns();
  disk[0]?.resolve();
  await first;
  disk[1]?.resolve();
  await second;
  expect(log.filter((word) => /commit|answered/.test(word))).toEqual([
    'commit 1',
    'commit 2',
    'first answered',
    'second answered',
  ]);
});

test('what the disk does not take is nobody’s success', async () => {
  const { write } = recorded({ commit: () => Promise.reject(new Error('the disk is broken')) });
  const results = await Promise.allSettled([write('durable', async () => 1), write('lazy', async () => 2)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

async function turns(): Promise<void> {
  for (let at = 0; at < 5; at += 1) await new Promise((resolve) => setImmediate(resolve));
}
