/** Calls that change something take turns, so that a watcher sees its own change alone. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Work done one piece after another, in the order asked; one that fails does not hold up the next. */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
