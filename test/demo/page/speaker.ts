/** Who acts on the page: the one who was chosen last, kept in a cookie. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Login, people } from '../setting/people.ts';

const cookie = 'speaker';

/** The first of the people where nobody was chosen yet. */
export function speakerOf(context: Context): Login {
  const last = getCookie(context, cookie);
  return people.find((login) => login === last) ?? people[0];
}

export function rememberSpeaker(context: Context, login: Login): void {
  setCookie(context, cookie, login, { httpOnly: true, sameSite: 'Strict', path: '/' });
}
