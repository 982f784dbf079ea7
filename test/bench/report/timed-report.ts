/** A report of the desk here, as `tierline report` makes it, in a process of its own: the figures, and what they cost. */
import { readFileSync } from 'node:fs';
import { report } from '../../../plugin/cli/report/report.ts';

const from = performance.now();
const lines: string[] = [];
const code = await report.run([...process.argv.slice(2), '--json'], (line) => lines.push(line));
const seconds = (performance.now() - from) / 1_000;
// The kernel’s own count of this program, which begins when it does.
const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1_024;
process.stdout.write(JSON.stringify({ code, seconds, peak, said: lines.join('\n') }));
