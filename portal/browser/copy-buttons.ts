/** Copy buttons beside commands; without JavaScript the commands are there to be marked by hand. */

/** A command, as against a mere name, has a space in it. */
const isCommand = (text: string) => /\S\s\S/.test(text);

type Told = { readonly copy: string; readonly copied: string; readonly label: string };

/** Gives every block of code, and every command within the workaround, a button that copies it. */
export function startCopyButtons(page: Document): void {
  const root = page.querySelector('article-feedback');
  // Browsers give pages no clipboard over plain http, so there is nothing to offer.
  if (!root || !('clipboard' in navigator)) return;
  const told = {
    copy: root.getAttribute('data-copy') ?? '',
    copied: root.getAttribute('data-copied') ?? '',
    label: root.getAttribute('data-copy-label') ?? '',
  };
  for (const block of page.querySelectorAll('article pre')) {
    frame(block, buttonFor(block.textContent.trimEnd(), told));
  }
  for (const code of page.querySelectorAll('.workaround li code, .prose ol li code')) {
    const text = code.textContent;
    if (code.closest('pre, a') === null && isCommand(text)) code.after(buttonFor(text, told));
  }
}

function frame(block: Element, button: HTMLElement): void {
  const around = document.createElement('div');
  around.className = 'copyable';
  block.replaceWith(around);
  around.append(block, button);
}

function buttonFor(text: string, told: Told): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = told.copy;
  button.setAttribute(
    'aria-label',
    told.label.replace('{command}', () => text.slice(0, 80)),
  );
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = told.copied;
    announce(told.copied);
    window.setTimeout(() => {
      button.textContent = told.copy;
    }, 2000);
  });
  return button;
}

function announce(text: string): void {
  const place = document.querySelector('article-feedback [role="status"]');
  if (place !== null) place.textContent = text;
}
