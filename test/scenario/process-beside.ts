/** One more process of a desk, at the database of the first: as somebody runs it who wants to lose none. */
import type { AlertSource } from '../../plugin/monitoring/source.ts';
import { start, type Tierline } from '../../plugin/start.ts';
import { quietLog } from '../quiet-log.ts';
import { houseClock, type World } from './desk.ts';

/** It listens, and does nothing by itself: a test lets it work. Stop it before the world is closed. */
export async function startBeside(
  { github, clock }: Pick<World, 'github' | 'clock'>,
  databaseUrl: string,
  alertSources: readonly AlertSource[] = [],
): Promise<Tierline> {
  const { app, url } = github;
  return await start(
    {
      appId: app.id,
      privateKey: app.privateKey,
      webhookSecrets: [app.webhookSecret],
      githubUrl: url,
      databaseUrl,
      host: '127.0.0.1',
      port: 0,
      subscribers: [],
      alertSources,
      logLevel: 'silent',
    },
    houseClock(clock),
    quietLog,
    false,
  );
}
