/** `npm run -s bench -- NAME [--json] [--flag value …]`: measures Tierline against its peers on this machine. */
import type { Bench } from './bench.ts';
import { INSTALL, installPeers } from './install-peers.ts';
import { benches } from './list.ts';
import { missing } from './missing.ts';
import { readFlags } from './read-flags.ts';
import { sayReport } from './say-report.ts';

const [name = '', ...words] = process.argv.slice(2);
const bench = benches.find((one) => one.name === name);
process.exitCode = bench === undefined ? sayBenches() : await measure(bench);

async function measure(one: Bench): Promise<number> {
  const read = readFlags(words, one.flags);
  if ('refused' in read) {
    console.error(read.refused);
    return 1;
  }
  const lacking = missing(one.peers);
  if (lacking.length > 0) {
    console.error(
      `Installing the peers of this bench, which the product does not need: ${lacking.join(', ')} …`,
    );
    if (!installPeers() || missing(one.peers).length > 0) {
      console.error(`They could not be installed. Try it yourself: ${INSTALL}`);
      return 1;
    }
  }
  const report = await one.run(read.flags, (line) => console.error(line));
  if (read.json) console.log(JSON.stringify({ bench: one.name, ...report.more, ...report }));
  else for (const line of sayReport(report)) console.log(line);
  return report.figures.every(({ met }) => met) ? 0 : 1;
}

function sayBenches(): number {
  console.log('npm run -s bench -- NAME [--json]\n');
  for (const one of benches) {
    const flags = Object.entries(one.flags).map(([flag, value]) => `[--${flag} ${value}]`);
    console.log(`  ${one.name}  ${one.does}\n    ${flags.join(' ')}`);
  }
  return name === '' ? 0 : 1;
}
