/** Whether a colour can be read on the portal’s pages, and the nearest shade of it that can (WCAG 2.2, 1.4.3). */

/** What WCAG asks for text of usual size. */
export const LEAST_CONTRAST = 4.5;

/** The lightest and the darkest ground that a coloured word stands on: code within the text, by day and by night. */
const grounds = { light: '#ebebe7', dark: '#293033' } as const;

export type Theme = keyof typeof grounds;

/** The contrast of a colour (`#0b5f6b`) with the page, from 1 to 21. */
export function contrastOn(theme: Theme, colour: string): number {
  const [lighter = 0, darker = 0] = [luminance(colour), luminance(grounds[theme])].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour itself where it can be read; else the nearest darker one, by night the nearest lighter one. */
export function readableOn(theme: Theme, colour: string): string {
  const towards = theme === 'light' ? 0 : 255;
  const own = channels(colour);
  for (let share = 0; share <= 100; share += 1) {
    const mixed = hex(own.map((one) => Math.round(one + ((towards - one) * share) / 100)));
    if (contrastOn(theme, mixed) >= LEAST_CONTRAST) return mixed;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((one) => {
    const share = one / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, from 0 to 255; `#abc` is short for `#aabbcc`. */
function channels(colour: string): readonly number[] {
  const digits = colour.slice(1);
  const whole = digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(whole.slice(at, at + 2), 16));
}

function hex(values: readonly number[]): string {
  return `#${values.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}
