/** The people of the sample desk, each with the standing that its policy gives them. */
import type { Actor, Standing } from '../../plugin/core/ticket/person.ts';
import { outsider } from '../../plugin/core/ticket/person.ts';

function person(id: number, login: string, standing: Standing, bot = false): Actor {
  return { id, login, bot, standing };
}

export const rita = person(1, 'rita', outsider);
export const lena = person(2, 'lena', { seen: true, levels: [1], manager: false });
export const omar = person(3, 'omar', { seen: true, levels: [2], manager: false });
export const dora = person(4, 'dora', { seen: true, levels: [3], manager: false });
export const mia = person(5, 'mia', { seen: true, levels: [], manager: true });
/** Nobody to the desk. */
export const zoe = person(6, 'zoe', outsider);
/** In a team that GitHub does not let the desk see. */
export const hugo = person(7, 'hugo', { seen: false, why: 'GitHub hides the members of @acme/desk.' });
export const robot = person(8, 'robot[bot]', outsider, true);
/** A bot that the policy trusts. */
export const alarm = person(9, 'alarm[bot]', outsider, true);

/** As they are looked up by name. */
export const everybody = [rita, lena, omar, dora, mia, zoe, hugo].map(({ login, standing }) => ({
  login,
  standing,
}));
