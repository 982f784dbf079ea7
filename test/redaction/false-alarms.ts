/** `node test/redaction/false-alarms.ts FILE…`: what the gate would take out of real tickets, each hit to be looked at by eye. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findSecrets } from '../../plugin/redaction/gate.ts';

/** So much of what stands around a hit is shown. */
const AROUND = 70;

const files = process.argv.slice(2);
if (files.length === 0)
  console.error(
    'Usage: node test/redaction/false-alarms.ts FILE…  (JSON lines with id, title, body or text; .gz too)',
  );

const seen = new Set<string>();
let texts = 0;
const alarmed = new Set<string>();
const kinds = new Map<string, number>();
for (const file of files) {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  for (const line of lines.filter((one) => one !== '')) {
    const { id, title = '', body, text = body ?? '' } = read(line);
    if (seen.has(id)) continue;
    seen.add(id);
    texts += 1;
    const whole = `${title}\n${text}`;
    for (const { kind, issuer, start, end } of await findSecrets(whole)) {
      alarmed.add(id);
      const name = issuer === null ? kind : `${kind} (${issuer})`;
      kinds.set(name, (kinds.get(name) ?? 0) + 1);
      const before = whole.slice(Math.max(0, start - AROUND), start);
      const after = whole.slice(end, end + 25);
      console.log(
        `${id}  ${name}: ${`${before}«${whole.slice(start, Math.min(end, start + 120))}»${after}`.replaceAll(/\s+/g, ' ')}`,
      );
    }
  }
}
/** Where e-mail addresses were replaced, a backslash may have lost its partner. */
function read(line: string) {
  try {
    return JSON.parse(line);
  } catch {
    return JSON.parse(line.replaceAll('\\someone@', ' someone@'));
  }
}

console.log(`${texts} texts, ${alarmed.size} with a hit`, Object.fromEntries(kinds));
