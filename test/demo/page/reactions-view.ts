/** What people thought of a comment without a word, and the two thumbs to press. */
import { html } from 'hono/html';
import type { Reactions } from '../issues/read-issue.ts';
import type { Login } from '../setting/people.ts';
import type { Markup } from './layout.ts';

const thumb = (turn: string): Markup =>
  html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path transform="${turn}" d="M1.8 7.2h2.4v6.6H1.8zM4.2 7.6 7 2.2c1.2 0 1.9.9 1.7 2l-.3 2h4.1c1 0 1.7.9 1.5 1.8l-1 4.4c-.2.8-.8 1.4-1.7 1.4H6.2c-.8 0-1.4-.2-2-.6" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" /></svg>`;

const pictures: Readonly<Record<string, string | Markup>> = {
  '+1': thumb(''),
  '-1': thumb('rotate(180 8 8)'),
  laugh: '😄',
  confused: '😕',
  heart: '❤️',
  hooray: '🎉',
  rocket: '🚀',
  eyes: '👀',
};

/** `id` is the comment's, or 0 for the issue itself. */
export function reactionsView(
  { id, reactions }: { readonly id: number; readonly reactions: Reactions },
  place: {
    readonly repository: string;
    readonly issue: { readonly number: number };
    readonly speaker: Login;
  },
): Markup {
  const { repository, issue, speaker } = place;
  const press = (content: '+1' | '-1', words: string) => {
    const count = reactions[content] ?? 0;
    return html`<button class="reaction ${count > 0 ? '' : 'none'}" type="submit" name="content" value="${content}" aria-label="${words}">${pictures[content]}${count > 0 ? html` ${count}` : ''}</button>`;
  };
  const others = Object.entries(reactions).filter(([name]) => name !== '+1' && name !== '-1');
  return html`<form class="reactions" method="post" action="/${repository}/issues/${issue.number}/reactions">
    <input type="hidden" name="as" value="${speaker}" /><input type="hidden" name="comment" value="${id}" />
    ${press('+1', 'Thumbs up')} ${press('-1', 'Thumbs down')}
    ${others.map(([name, count]) => html`<span class="reaction">${pictures[name] ?? name} ${count}</span>`)}
  </form>`;
}
