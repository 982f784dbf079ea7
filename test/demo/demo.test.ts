/** The demo tells its story to the end, and does not pretend when a step is missing. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { fewOrAll } from '../full.ts';

const script = fileURLToPath(new URL('./run.ts', import.meta.url));

/** Real milliseconds; alone on a small machine the story takes three quarters of a minute. */
const PATIENCE = 300_000;

interface Ended {
  readonly code: number | null;
  readonly told: string;
}

function demo(...flags: readonly string[]): Promise<Ended> {
  // Vitest's own NODE_ENV would make Astro believe it is being developed.
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
  const child = spawn(process.execPath, [script, '--once', ...flags], { env });
  const chunks: string[] = [];
  child.stdout.on('data', (chunk) => chunks.push(String(chunk)));
  child.stderr.on('data', (chunk) => chunks.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, told: chunks.join('') }));
  });
}

let whole: Ended;
let deceived: Ended;
/** Told to its end without a browser; null where there is no time for a third story. */
let blind: Ended | null;
// All at once: each mostly waits for its own clock.
beforeAll(async () => {
  [whole, deceived, blind] = await Promise.all([
    demo(),
    demo('--no-browser', '--break', 'signatures'),
    fewOrAll(null, () => demo('--no-browser'))?.() ?? null,
  ]);
}, PATIENCE);

test('the demo sees every step of its story, and says so', () => {
  expect(whole.told).not.toContain('✗');
  expect(whole.told).toMatch(/^All \d\d steps were seen, in \d+ seconds\./m);
  expect(whole.told).toContain('sla.breached for acme/desk#1, the resolution clock: signature verified');
  expect(whole.code).toBe(0);
});

test('a subscriber with the wrong secret is a step not seen, and the demo fails', () => {
  expect(deceived.told).toContain('✗ Not seen: A subscriber hears of it.');
  expect(deceived.told).toContain('ticket.opened for acme/desk#1: THE SIGNATURE DOES NOT FIT');
  expect(deceived.told).toMatch(/^\d+ steps were seen, and the next one was not/m);
  expect(deceived.code).toBe(1);
});

test('without a browser the story is told through the portal’s own code', () => {
  const { told } = deceived;
  expect(told).toContain('The portal is visited without a browser, through the portal’s own code.');
  expect(told).toContain('No browser starts: the demo was started with --no-browser.');
  if (blind === null) return;
  expect(blind.told).toMatch(/^All \d\d steps were seen/m);
  expect(blind.code).toBe(0);
});
