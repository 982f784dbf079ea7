/** The corpus of planted secrets: what people paste into tickets, in texts as they paste them. */
import { keys, type Planted, pairs } from './planted-keys.ts';
import { named } from './planted-named.ts';
import { texts, tokens } from './planted-tokens.ts';

export const planted: readonly Planted[] = [
  ...Object.entries(tokens).flatMap(([name, make], at) =>
    [0, 1, 2].map((turn) => {
      const which = (at + turn * 4) % texts.length;
      const secret = make(`${name}/${turn}`);
      return { name: `${name}, text ${which + 1}`, text: texts[which]?.(secret) ?? '', secrets: [secret] };
    }),
  ),
  ...Object.entries(named).flatMap(([name, { make, in: places }]) =>
    places.map((place, at) => {
      const secret = make(`${name}/${at}`);
      return { name: `${name}, text ${at + 1}`, text: place(secret), secrets: [secret] };
    }),
  ),
  ...keys(),
  ...pairs(),
];

/** How many kinds there are. */
export const plantedKinds = new Set(
  planted.map(({ name }) => name.replace(/,? text \d+$/, '').replace(/: .*/, '')),
).size;
