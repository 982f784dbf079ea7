/** Where the page reads from, and how it shows what it has read. */
import type { Context } from 'hono';
import type { LocalGitHub } from '../../github-emulator/github.ts';
import type { Heard } from '../setting/subscriber.ts';
import type { Time } from '../setting/time.ts';
import type { Frame, Markup } from './layout.ts';

export interface Sources {
  readonly github: LocalGitHub;
  readonly heard: () => readonly Heard[];
  /** The story's time, epoch milliseconds. */
  readonly now: () => number;
}

/** What becomes known after the page has opened. */
export interface Later {
  /** The portal's address; empty until it is served. */
  portal: string;
  /** What moves the time; null while the story is told, which moves it by itself. */
  time: Time | null;
  /** What follows a merge, as a workflow would do it. */
  merged: () => Promise<void>;
}

/** Puts content into the page's frame. */
export type Show = (
  context: Context,
  page: { readonly title: string; readonly here: Frame['here'] },
  content: Markup | readonly Markup[],
) => Promise<Markup>;
