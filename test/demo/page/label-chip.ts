/** A label in its colour, with ink that can be read on it. */
import { html } from 'hono/html';
import type { Label } from '../issues/read-issue.ts';
import type { Markup } from './layout.ts';

/** On a colour of this luminance black and white can be read equally well. */
const EVEN = 0.179;

export function labelChip({ name, color, description }: Label): Markup {
  const ink = luminance(color) > EVEN ? '#000000' : '#ffffff';
  return html`<span class="label" style="background:#${color};color:${ink}" title="${description}">${name}</span>`;
}

/** How light a colour is, from 0 to 1, as WCAG 2 reckons it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
