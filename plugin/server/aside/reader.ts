/** The process itself: it says that it is ready, and then answers one task after the other, until nobody asks any more. */
import { type Begun, type Done, judge, type Task } from './task.ts';

const begun: Begun = { begun: true };

process.on('message', (task: Task) => {
  process.send?.(begun);
  process.send?.(doneWith(task));
});
process.once('disconnect', () => process.exit());
process.send?.('ready');

function doneWith(task: Task): Done {
  try {
    return { judged: judge(task) };
  } catch (error) {
    if (!(error instanceof Error)) return { failed: new Error(String(error)) };
    return meetsLimit(error) ? { full: error } : { failed: error };
  }
}

/** What the engine says where a string, a list, a table or the stack cannot grow on; any other range is a fault of ours. */
const limits =
  /^(Invalid (string|array|array buffer|typed array) length|Array buffer allocation failed|(Map|Set) maximum size exceeded|Maximum call stack size exceeded)/;

/** It is asked here, for the code of an error is lost on its way. */
function meetsLimit(error: Error): boolean {
  if ('code' in error && error.code === 'ERR_STRING_TOO_LONG') return true;
  return error instanceof RangeError && limits.test(error.message);
}
