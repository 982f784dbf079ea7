/** The secrets gate over texts as long as GitHub allows, against the recommended rules of secretlint alone. */
import { readFileSync } from 'node:fs';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { redactForPublishing, redactSecrets } from '../../../plugin/redaction/gate.ts';
import { planted } from '../../redaction/planted.ts';
import type { Bench, Figure } from '../bench.ts';
import { round } from '../say-report.ts';

/** A body on GitHub has so many characters at the most. */
const LONGEST = 65_536;
/** In milliseconds, for each text and each strength. */
const GOAL = 5;

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };
const alone = (content: string): Promise<unknown> =>
  lintSource({
    source: { filePath: 'ticket.md', content, contentType: 'text', ext: '.md' },
    options: { config, noPhysicFilePath: true },
  });

const LOG = `2026-11-20T08:00:01.123Z INFO [worker-3] com.example.shop.Order(Order.java:123) took 17 ms, id=4f3a-99, user=rita
	at com.example.shop.internal.Handler.handle(Handler.java:88) [shop-1.2.3.jar:?]
	GET https://shop.example.com/api/orders/17?page=2&size=50 200 from 192.0.2.17:51234
Since the update this morning the page stays white. I have tried another browser, and cleared everything.
`;

/** What is measured: `--file` brings a text of one’s own. */
function texts(file: string): ReadonlyMap<string, string> {
  const upTo = (text: string): string => text.repeat(Math.ceil(LONGEST / text.length)).slice(0, LONGEST);
  return new Map([
    ['a log without a secret', upTo(LOG)],
    [
      'a secret in every twentieth line',
      upTo(planted.map(({ text }) => `${LOG.repeat(5)}${text}\n`).join('')),
    ],
    ...(file === '' ? [] : [[file, readFileSync(file, 'utf8').slice(0, LONGEST)] as const]),
  ]);
}

export const secrets: Bench = {
  name: 'secrets',
  does: 'takes secrets, and what is personal, out of texts of 65,536 characters',
  peers: [],
  flags: { rounds: '40', file: '' },
  async run({ rounds = '', file = '' }) {
    const figures: Figure[] = [];
    for (const [name, text] of texts(file)) {
      const peer = await bestOf(Number(rounds), () => alone(text));
      const strengths = { secrets: redactSecrets, 'for publishing': redactForPublishing };
      for (const [strength, redact] of Object.entries(strengths)) {
        const value = await bestOf(Number(rounds), () => redact(text));
        figures.push(figureOf(`${strength}: ${name}`, value, peer));
      }
    }
    const rows = figures.map(({ name, value, peer }) => [name, `${round(value)} ms`, `${round(peer)} ms`]);
    return {
      setting: { characters: LONGEST, rounds, node: process.version },
      figures,
      tables: [{ title: 'One text', columns: ['', 'gate', 'secretlint alone'], rows }],
    };
  },
};

function figureOf(name: string, value: number, peer: number): Figure {
  const peerName = 'secretlint, recommended rules alone';
  return {
    name,
    value,
    unit: 'ms',
    peerName,
    peer,
    ratio: value / peer,
    goal: `< ${GOAL} ms`,
    met: value < GOAL,
  };
}

/** Milliseconds of the best round, for other programs only ever add. */
async function bestOf(rounds: number, work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    await work();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}
