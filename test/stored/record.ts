/** Records the database of a morning as the present desk stores it: `node test/stored/record.ts 0.1.0-three`. What is kept stays. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { liveMorning, startMorning } from './morning.ts';

const [name = ''] = process.argv.slice(2);
const target = new URL(`./databases/${name}.sqlite.gz`, import.meta.url);
if (!/^[\w.-]+$/.test(name)) throw new Error('Name what is kept, such as 0.1.0.');
if (existsSync(target))
  throw new Error(`${name} is kept already, and what an earlier desk has stored does not change.`);

const file = join(mkdtempSync(join(tmpdir(), 'stored-')), 'desk.sqlite');
const world = await startMorning(`sqlite:${file}`);
await liveMorning(world);
await world.close();
writeFileSync(target, gzipSync(readFileSync(file), { level: 9 }));
