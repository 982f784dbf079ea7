/** Builds the portal: `npm run build`. The environment it reads is described in astro.config.mjs. */
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { siteOf } from './brand/site.ts';
import { inTurn } from './build-turn.ts';
import { settingProblems } from './settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const wrong = settingProblems(process.env);
if (wrong.length > 0) {
  console.error('The portal cannot be built:\n');
  for (const problem of wrong) console.error(`  ${problem}`);
  process.exitCode = 2;
} else await buildIt();

async function buildIt(): Promise<void> {
  try {
    // Before any page is made: what is wrong with the look is said at once, and alone.
    siteOf(process.env['TIERLINE_POLICY'], process.env['TIERLINE_ARTICLES']);
    await inTurn(`${root}.astro/building`, () => build({ root }));
  } catch (error) {
    // Astro loads our modules a second time, so the class itself cannot be compared.
    if (!(error instanceof Error) || error.name !== 'BadArticle') throw error;
    // A trace through Astro helps no author; the message has the place.
    console.error(error.message);
    process.exitCode = 1;
  }
}
