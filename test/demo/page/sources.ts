/** Where the page reads from, and how it shows what it has read. */
import type { LocalGitHub } from '../../github-emulator/github.ts';
import type { Heard } from '../setting/subscriber.ts';
import type { Frame, Markup } from './layout.ts';

export interface Sources {
  readonly github: LocalGitHub;
  readonly heard: () => readonly Heard[];
  /** The story's time, epoch milliseconds. */
  readonly now: () => number;
}

/** Puts content into the page's frame. */
export type Show = (title: string, here: Frame['here'], content: Markup | readonly Markup[]) => Markup;
