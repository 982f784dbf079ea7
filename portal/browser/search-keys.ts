/** `/` and Ctrl+K lead to the search of the page, and only then is its code fetched. */

/** Wires the keys, and the search in the header where the page has one. */
export function startSearchKeys(page: Document): void {
  const root = page.querySelector<HTMLElement>('site-search');
  const input = page.querySelector<HTMLInputElement>('site-search input, search-box input');
  if (input === null) return;
  page.addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  if (root === null) return;
  input.addEventListener(
    'focus',
    () => {
      import('./search/quick-answers.ts').then(
        ({ startQuickAnswers }) => startQuickAnswers(root, input),
        (error) => console.error('the search could not be fetched; Enter still leads to it', error),
      );
    },
    { once: true },
  );
}

function asksForSearch(event: KeyboardEvent): boolean {
  // While signs are being composed the keys belong to whoever types.
  if (event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return !event.shiftKey && event.key.toLowerCase() === 'k';
  // Many keyboards have the stroke above a figure, and need Shift for it.
  return event.key === '/' && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
