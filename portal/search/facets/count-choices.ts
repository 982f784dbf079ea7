/** Counts what each choice of a facet would leave of the present answers, so that nobody chooses into nothing. */
import type { Engine } from '../ask.ts';
import { type Facets, hasChosen, lookUpChosen } from './facets.ts';

/** A line of a facet's list; without a value it is the one that takes all. */
export interface Choice {
  readonly facet: string;
  readonly value: string;
}

/**
 * How many pages each choice would leave, in the order of the choices. The other facets stay as they are;
 * what is chosen in the choice's own facet would be given up for it.
 *
 * @param fitting the ids of all pages that fit the words, whatever is chosen
 */
export async function countChoices(
  engine: Pick<Engine, 'members'>,
  fitting: readonly string[],
  facets: Facets,
  choices: readonly Choice[],
): Promise<readonly number[]> {
  const chosen = await lookUpChosen(engine, facets);
  return Promise.all(
    choices.map(async ({ facet, value }) => {
      const others = new Map([...chosen].filter(([name]) => name !== facet));
      const left = fitting.filter((id) => hasChosen(id, others));
      if (value === '') return left.length;
      const members = await engine.members(facet, value);
      return left.filter((id) => members.has(id)).length;
    }),
  );
}
