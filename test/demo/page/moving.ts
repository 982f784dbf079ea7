/** What moves a visitor and the time: who one is, the hands of the clock, and whether anything has happened. */
import { Hono } from 'hono';
import { z } from 'zod';
import { people } from '../setting/people.ts';
import { sayClockTime } from '../telling/say-clock-time.ts';
import type { Later, Sources } from './sources.ts';
import { rememberSpeaker } from './speaker.ts';

const HOUR = 3_600_000;
const lengths = { '15m': HOUR / 4, '1h': HOUR } as const;

/** Past the deadline itself, so that the desk has something to say. */
const A_MOMENT = 1_000;

/** A path of this page alone. */
const back = z.string().regex(/^\/(?!\/)/);
const choice = z.object({ as: z.enum(people), back });
const move = z.object({ to: z.enum(['15m', '1h', 'next']), back });

export function moving({ github, heard, now }: Sources, later: Later): Hono {
  const app = new Hono();
  app.post('/speaker', async (context) => {
    const chosen = choice.parse(await context.req.parseBody());
    rememberSpeaker(context, chosen.as);
    return context.redirect(chosen.back, 303);
  });
  app.post('/time', async (context) => {
    const wanted = move.parse(await context.req.parseBody());
    const { time } = later;
    if (time === null) throw new Error('The story is being told. Its time can be moved once it has ended.');
    const instant = wanted.to === 'next' ? (await time.next())?.at : time.now() + lengths[wanted.to];
    if (instant !== undefined) await time.moveTo(instant + (wanted.to === 'next' ? A_MOMENT : 0));
    return context.redirect(wanted.back, 303);
  });
  // Whatever people see changes one of these.
  app.get('/pulse', (context) =>
    context.text(
      `${github.changes()} ${heard().length} ${sayClockTime(now())} ${later.portal} ${later.time === null}`,
    ),
  );
  return app;
}
