/** Copy buttons beside commands; without JavaScript the commands are there to be marked by hand. */

import type { ArticlePageWords } from '../words/article-page.ts';
import { articlePageWordsFor } from '../words/article-page.ts';

/** A command, as against a mere name, has a space in it. */
const isCommand = (text: string) => /\S\s\S/.test(text);

/** Gives every block of code, every command within the workaround, and what an author says is to be copied, a button. */
export function startCopyButtons(page: Document): void {
  // Browsers give pages no clipboard over plain http, so there is nothing to offer.
  if (!('clipboard' in navigator)) return;
  const words = articlePageWordsFor(page.documentElement.lang);
  for (const block of page.querySelectorAll('article pre')) {
    frame(block, buttonFor(block.textContent.trimEnd(), words));
  }
  for (const code of page.querySelectorAll('.workaround li code, .prose ol li code, .to-copy')) {
    const text = code.textContent;
    const isMeant = code.matches('.to-copy') || isCommand(text);
    if (code.closest('pre, a') === null && isMeant) code.after(buttonFor(text, words));
  }
}

function frame(block: Element, button: HTMLElement): void {
  const around = document.createElement('div');
  around.className = 'copyable';
  block.replaceWith(around);
  around.append(block, button);
}

function buttonFor(text: string, words: ArticlePageWords): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.dataset['word'] = words.copy;
  button.setAttribute('aria-label', words.copyLabel(text.slice(0, 80)));
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.dataset['word'] = words.copied;
    announce(words.copied);
    window.setTimeout(() => {
      button.dataset['word'] = words.copy;
    }, 2000);
  });
  return button;
}

function announce(text: string): void {
  const place = document.querySelector('article-feedback [role="status"]');
  if (place !== null) place.textContent = text;
}
