/** The thread itself: it says that it is ready, and then answers one task after the other. */
import { parentPort } from 'node:worker_threads';
import { type Done, judge, type Task } from './task.ts';

parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage(doneWith(task));
});
parentPort?.postMessage('ready');

function doneWith(task: Task): Done {
  try {
    return { judged: judge(task) };
  } catch (error) {
    if (!(error instanceof Error)) return { failed: new Error(String(error)) };
    return meetsLimit(error) ? { full: error } : { failed: error };
  }
}

/** A string, a list or a stack that cannot grow on. It is asked here, for the code of an error is lost on its way. */
function meetsLimit(error: Error): boolean {
  return error instanceof RangeError || ('code' in error && error.code === 'ERR_STRING_TOO_LONG');
}
