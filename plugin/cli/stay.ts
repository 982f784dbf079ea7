/** The verbs whose process stays: `tierline start`, the desk itself, and `tierline demo`. */
import { fileURLToPath } from 'node:url';
import { runProgram } from '../package/newer-node.ts';
import type { Deed } from './verb.ts';

export const startDesk: Deed = {
  run: async () => {
    await import('../main.ts');
    return 0;
  },
};

/** A program of its own, which reads its flags itself. */
export const demo: Deed = {
  run: async (words) => {
    const program = fileURLToPath(new URL('../../test/demo/run.ts', import.meta.url));
    return await runProgram(process.execPath, [program, ...words]);
  },
};
