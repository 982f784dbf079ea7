/** Moving between the search box and its answers with the arrow keys. */

/**
 * Moves the focus on ArrowDown and ArrowUp along the stops, and back to the first on Escape.
 *
 * @param stops the box and then every link under it, in reading order
 */
export function moveByKey(stops: readonly HTMLElement[], event: KeyboardEvent): void {
  // While signs are being composed the keys belong to the list of candidates.
  if (event.isComposing) return;
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const next = nextStop(event.key, at, stops.length);
  const stop = next === null ? undefined : stops[next];
  if (stop === undefined) return;
  event.preventDefault();
  stop.focus();
}

function nextStop(key: string, at: number, length: number): number | null {
  if (at < 0) return null;
  if (key === 'ArrowDown') return Math.min(at + 1, length - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  // In the box itself Escape keeps its own meaning: it empties the field.
  if (key === 'Escape' && at > 0) return 0;
  return null;
}
