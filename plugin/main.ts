/** Runs the desk as a server, from environment variables alone: `npm start`. */
import manifest from '../package.json' with { type: 'json' };
import { machineClock } from './clock.ts';
import { notesOn, readConfig } from './config.ts';
import { openLog } from './log.ts';
import { hiding, secretsOf } from './own-secrets.ts';
import { lookAtStart } from './server/doctor/at-start.ts';
import { sayError } from './server/say-error.ts';
import { start } from './start.ts';

const read = readConfig();
if ('problems' in read) {
  console.error('Tierline cannot start:\n');
  for (const problem of read.problems) console.error(`  ${problem}`);
  console.error(`\nEvery variable: ${manifest.homepage}articles/HT-0103/`);
  process.exit(1);
}

const hide = hiding(secretsOf(read.config));
const log = openLog({
  level: read.config.logLevel,
  hide,
  forPeople: process.stdout.isTTY,
});
// Node would print the error with everything that hangs on it.
for (const fault of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(fault, (error: unknown) => {
    log.fatal(
      { error },
      `the desk ends by a fault of its own: ${sayError(error)}; nothing acknowledged is lost`,
    );
    process.exit(1);
  });
for (const note of notesOn(read.config)) log.warn({}, note);
const starting = start(read.config, machineClock, log);
// Listened for from the first moment: a signal that comes while it starts, or as it says that it is up, stops it well.
let stops = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stops += 1;
    if (stops > 1) {
      log.warn({ signal }, 'ended at once: what was in hand is done after the next start');
      process.exit(1);
    }
    log.info({ signal }, 'stopping: finishing what is in hand; a second signal ends at once');
    starting
      .then((desk) => desk.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ error }, 'could not stop cleanly; nothing acknowledged is lost');
          process.exit(1);
        },
      );
  });
}
try {
  const desk = await starting;
  const { url, metricsUrl } = desk;
  const unusable = await lookAtStart(desk.deps, read.config.githubUrl);
  if (unusable !== null) {
    await desk.stop();
    throw new Error(
      `${unusable.join('\n  ')}\n\n\`tierline doctor\` looks again, \`tierline setup\` makes an App.`,
    );
  }
  if (stops === 0)
    log.info({ url, ...(metricsUrl === null ? {} : { metrics: metricsUrl }) }, 'Tierline is up');
} catch (error) {
  // In plain words, for whoever has just typed the command; one long line of JSON is for those who collect logs.
  console.error(
    hide(`Tierline cannot start:\n\n  ${error instanceof Error ? error.message : String(error)}`),
  );
  if (!process.stdout.isTTY) log.fatal({ error }, `Tierline could not start: ${sayError(error)}`);
  process.exit(1);
}
