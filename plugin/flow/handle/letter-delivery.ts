/** A letter to another ticket, on its way through the inbox: it waits behind what that ticket has still to hear. */
import { z } from 'zod';
import type { Effect } from '../../desk/effect.ts';
import type { Instant } from '../../desk/instant.ts';
import type { Letter } from '../../desk/letter.ts';
import type { Place } from '../../desk/place.ts';
import type { Delivery } from '../../store/queue/delivery.ts';

const name = z.object({ id: z.string(), number: z.number(), url: z.string() });

const news = z.object({
  root: name,
  state: z.enum(['open', 'solved', 'ended']),
  resolution: z
    .object({
      code: z.enum(['solved', 'withdrawn', 'handed-over', 'no-answer', 'duplicate']),
      note: z.string().nullable(),
      by: z.string(),
      at: z.number(),
    })
    .nullable(),
  endedAt: z.number().exactOptional(),
  workaround: z
    .object({ id: z.string(), title: z.string(), url: z.string().nullable(), workaround: z.string() })
    .nullable(),
  update: z.object({ at: z.number(), text: z.string() }).exactOptional(),
});

const words = z.object({ at: z.number(), by: z.string(), url: z.string() }).nullable();

const sent = { id: z.string(), ticket: z.string(), at: z.number(), from: z.string() };

const shape: z.ZodType<Letter> = z.discriminatedUnion('kind', [
  z.object({
    ...sent,
    kind: z.literal('duplicate-joined'),
    duplicate: z.object({ ...name.shape, requester: z.string(), behind: z.array(name), words }),
  }),
  z.object({ ...sent, kind: z.literal('duplicate-left') }),
  z.object({ ...sent, kind: z.literal('main-said'), news }),
]);

/** What must be there is checked, and the letter passed on whole: a field that is not named here is not lost on the way. */
const letterSchema = z.custom<Letter>(
  (value) => shape.safeParse(value).success,
  'This is no letter from one ticket to another.',
);

const delivered = z.object({
  letter: letterSchema,
  place: z.object({
    installation: z.number(),
    repository: z.object({ id: z.number(), owner: z.string(), name: z.string() }),
  }),
});

export const LETTER = 'tierline.letter';

export function readLetter(json: unknown): { readonly letter: Letter; readonly place: Place } {
  return delivered.parse(json);
}

/** The letters among these effects, as deliveries; the inbox takes each once. */
export function lettersAmong(effects: readonly Effect[], place: Place, now: Instant): readonly Delivery[] {
  return effects.flatMap((effect) => {
    if (effect.kind !== 'tell-ticket') return [];
    const { key, letter } = effect;
    return [
      {
        id: key,
        event: LETTER,
        action: null,
        installation: place.installation,
        stream: letter.ticket,
        receivedAt: now,
        payload: JSON.stringify({ letter, place }),
      },
    ];
  });
}
