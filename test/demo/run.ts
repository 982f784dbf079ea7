/** Shows the main job on this machine: `npm run demo`; with `-- --once` it ends by itself and says whether all was seen. */
import { parseArgs } from 'node:util';
import { show } from './show.ts';

/** Whatever happens, the demo ends: real milliseconds. */
const LIMIT = 5 * 60_000;

const { values } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    'no-browser': { type: 'boolean', default: false },
    break: { type: 'string' },
  },
});
if (values.break !== undefined && values.break !== 'signatures') {
  console.error(`There is nothing called “${values.break}” to break. Write --break signatures.`);
  process.exit(1);
}
if (values.once) {
  setTimeout(() => {
    console.error(`The demo did not end within ${LIMIT / 60_000} minutes, and is stopped.`);
    process.exit(1);
  }, LIMIT).unref();
}
process.exitCode = await show({
  once: values.once,
  withBrowser: !values['no-browser'],
  wrongSecret: values.break === 'signatures',
});
