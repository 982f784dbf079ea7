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
    begin: (durability: Durability) => void log.push(`begin ${durability}`),
    commit: note('commit'),
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
  expect(log.join(', ')).toBe('begin durable, save, a, keep, save, b, keep, commit, a answered, b answered');
});

test('a writer who comes during a commit goes into the next one', async () => {
  const { log, write } = recorded();
  await write('lazy', async () => {
    void write('durable', async (db) => db.push('late'));
  });
  await write('lazy', async () => undefined);
  expect(log.filter((word) => word.startsWith('begin') || word === 'late')).toEqual([
    'begin lazy',
    'begin durable',
    'late',
  ]);
});

test('one durable writer makes the commit durable for all', async () => {
  const { log, write } = recorded();
  await Promise.all([
    write('lazy', async () => 1),
    write('durable', async () => 2),
    write('lazy', async () => 3),
  ]);
  expect(log.filter((word) => word.startsWith('begin'))).toEqual(['begin durable']);
});

test('a writer who fails is undone alone', async () => {
  const { log, write } = recorded();
  const failing = write('durable', async () => {
    throw new Error('no coffee');
  });
  const other = write('durable', async () => 'fine');
  await expect(failing).rejects.toThrow('no coffee');
  expect(await other).toBe('fine');
  expect(log).toEqual(['begin durable', 'save', 'undo', 'save', 'keep', 'commit']);
});

test('when the commit fails nobody is told that it is saved, and the next group goes on', async () => {
  let full = true;
  const { log, write } = recorded({
    commit: () => {
      if (full) throw new Error('the disk is full');
    },
  });
  const results = await Promise.allSettled([write('durable', async () => 1), write('lazy', async () => 2)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(log.at(-1)).toBe('rollback');
  full = false;
  expect(await write('durable', async () => 3)).toBe(3);
});
