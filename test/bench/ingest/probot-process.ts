/** The peer: an App made with Probot, which hears every event and does nothing with it. */
import { run } from 'probot';

await run((app) => {
  app.onAny(() => undefined);
});
