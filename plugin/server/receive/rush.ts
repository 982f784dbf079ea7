/** Whether deliveries come in so fast that accepting them needs the whole process: then the work on them steps back. */

export interface Rush {
  /** Something was accepted. */
  came(): void;
  isOn(): boolean;
}

/** So many within so many milliseconds are a rush: GitHub gives up on an answer that takes long, and never asks again. */
const MANY = 32;
const WITHIN = 100;

export function watchRush(): Rush {
  /** When the last of them came, oldest at `next`. */
  const times = new Array<number>(MANY).fill(Number.NEGATIVE_INFINITY);
  let next = 0;
  return {
    came: () => {
      times[next] = performance.now();
      next = (next + 1) % MANY;
    },
    isOn: () => performance.now() - (times[next] ?? 0) < WITHIN,
  };
}
