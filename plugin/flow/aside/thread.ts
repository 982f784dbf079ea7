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
    return { failed: error instanceof Error ? error : new Error(String(error)) };
  }
}
