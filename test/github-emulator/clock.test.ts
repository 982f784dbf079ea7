/** The world's clock stands, moves, runs, and keeps the past as it was. */
import { expect, test } from 'vitest';
import { startWorldClock } from './clock.ts';

const nine = Date.parse('2030-03-04T09:00:00Z');
const hour = 3_600_000;

test('a clock that stands shows the same time until it is moved', async () => {
  const clock = startWorldClock({ at: nine });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(clock.now()).toBe(nine);
  clock.move(hour);
  expect(clock.now()).toBe(nine + hour);
  clock.moveTo(nine + 3 * hour);
  expect(clock.now()).toBe(nine + 3 * hour);
});

test('a clock refuses to go back, and says where it stands', () => {
  const clock = startWorldClock({ at: nine });
  expect(() => clock.moveTo(nine - 1)).toThrow(
    'the world clock cannot go back to 2030-03-04T08:59:59.999Z: it already shows 2030-03-04T09:00:00.000Z',
  );
  expect(() => clock.speed(-1)).toThrow('the world clock cannot run at speed -1');
  expect(clock.now()).toBe(nine);
});

test('at speed 600 ten minutes pass in a second', async () => {
  const clock = startWorldClock({ at: nine, speed: 600 });
  const before = clock.now();
  const realBefore = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 60));
  const passed = (clock.now() - before) / (performance.now() - realBefore);
  expect(passed).toBeGreaterThan(550);
  expect(passed).toBeLessThan(650);
});

test('what was made before a move keeps its time, even in the same millisecond', () => {
  const clock = startWorldClock({ at: nine });
  const made: { readonly real: number; readonly shown: number }[] = [];
  for (let step = 0; step < 50; step += 1) {
    made.push({ real: Date.now(), shown: clock.now() });
    clock.move(hour);
  }
  expect(made.map(({ real }) => clock.fromReal(real))).toEqual(made.map(({ shown }) => shown));
});

test('a changed speed leaves the past alone', () => {
  const clock = startWorldClock({ at: nine, speed: 1 });
  const real = Date.now();
  const shown = clock.fromReal(real);
  clock.speed(600);
  clock.move(hour);
  clock.speed(0);
  expect(clock.fromReal(real)).toBe(shown);
  expect(clock.now()).toBeGreaterThanOrEqual(shown + hour);
});
