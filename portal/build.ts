/** Builds the portal: `npm run build`. The environment it reads is described in astro.config.mjs. */
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { inTurn } from './build-turn.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  await inTurn(`${root}.astro/building`, () => build({ root }));
} catch (error) {
  // Astro loads our modules a second time, so the class itself cannot be compared.
  if (!(error instanceof Error) || error.name !== 'BadArticle') throw error;
  // A trace through Astro helps no author; the message has the place.
  console.error(error.message);
  process.exitCode = 1;
}
