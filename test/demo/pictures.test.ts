/** The README’s moving picture can be taken anew: each of its steps is one of the story, and both themes show them all. */
import { globSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';

const script = readFileSync('test/demo/take-pictures.ts', 'utf8');
const steps = [...script.matchAll(/^ {4}after: '(.+)',$/gm)].map(([, step = '']) => step);

test('each picture is taken after a step that the story has', () => {
  const story = globSync('test/demo/story/*.ts').map((file) => readFileSync(file, 'utf8'));
  expect(steps.length).toBeGreaterThanOrEqual(8);
  expect(steps.filter((step) => !story.some((text) => text.includes(`'${step}'`)))).toEqual([]);
});

test.each(['light', 'dark'])(
  'the %s picture shows them all, and is light enough for a front page',
  async (theme) => {
    const file = `.github/screenshots/story-${theme}.webp`;
    expect(readFileSync('README.md', 'utf8')).toContain(file);
    const {
      pages,
      delay,
      size = Number.POSITIVE_INFINITY,
      loop,
    } = await sharp(readFileSync(file)).metadata();
    expect(pages).toBe(steps.length);
    expect(delay?.every((stays) => stays >= 2_000 && stays <= 6_000)).toBe(true);
    expect(loop).toBe(0);
    expect(size).toBeLessThan(3_000_000);
  },
);
