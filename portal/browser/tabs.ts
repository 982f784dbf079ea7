/** Tabs of an article: without JavaScript they stand one under the other; with it one shows, the visitor’s own system first. */

const KEPT = 'tierline-system';

/** What a browser says of the machine it runs on, by the names that tabs have. */
const machines: readonly (readonly [string, RegExp])[] = [
  ['android', /Android/],
  ['ios', /iPhone|iPad/],
  ['macos', /Mac/],
  ['windows', /Win/],
  ['linux', /Linux|X11|CrOS/],
];

let made = 0;

/** Makes tabs of every set on the page; a choice of a system counts for all sets, and on the next page. */
export function startTabs(page: Document): void {
  const sets = [...page.querySelectorAll<HTMLElement>('tab-set')].map(tabsOf);
  const show = (system: string) => {
    for (const { panels, select } of sets) {
      const at = panels.findIndex(({ dataset }) => dataset['os'] === system);
      if (at >= 0) select(at);
    }
  };
  const system = kept() ?? machines.find(([, mark]) => mark.test(navigator.userAgent))?.[0];
  if (system !== undefined) show(system);
  for (const { root, panels, tabs, select } of sets) {
    const choose = (at: number) => {
      // What stands above may grow or shrink with it; the tab that was pressed stays where it is.
      const before = tabs[at]?.getBoundingClientRect().top ?? 0;
      select(at);
      const chosen = panels[at]?.dataset['os'];
      if (chosen !== undefined) {
        keep(chosen);
        show(chosen);
      }
      window.scrollBy(0, (tabs[at]?.getBoundingClientRect().top ?? 0) - before);
    };
    for (const [at, tab] of tabs.entries()) tab.addEventListener('click', () => choose(at));
    root.addEventListener('keydown', (event) => {
      const now = tabs.findIndex((tab) => tab.matches(':focus'));
      const next = now < 0 ? undefined : nextTab(event.key, now, tabs.length, isRightToLeft(root));
      if (next === undefined) return;
      event.preventDefault();
      choose(next);
      tabs[next]?.focus();
    });
  }
  // From here on the style sheet leaves what is shown to us.
  customElements.define('tab-set', class extends HTMLElement {});
}

interface Tabs {
  readonly root: HTMLElement;
  readonly panels: readonly HTMLElement[];
  readonly tabs: readonly HTMLElement[];
  readonly select: (at: number) => void;
}

function tabsOf(root: HTMLElement): Tabs {
  const panels = [...root.querySelectorAll<HTMLElement>(':scope > .tab')];
  const list = root.ownerDocument.createElement('div');
  list.setAttribute('role', 'tablist');
  const tabs = panels.map((panel) => {
    made += 1;
    panel.id = `panel-${made}`;
    panel.setAttribute('role', 'tabpanel');
    const tab = root.ownerDocument.createElement('button');
    tab.type = 'button';
    tab.id = `tab-${made}`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panel.id);
    tab.textContent = panel.getAttribute('aria-label');
    panel.removeAttribute('aria-label');
    panel.setAttribute('aria-labelledby', tab.id);
    return tab;
  });
  list.append(...tabs);
  root.prepend(list);
  const select = (chosen: number) => {
    for (const [at, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(at === chosen));
      tab.tabIndex = at === chosen ? 0 : -1;
      const panel = panels[at];
      if (panel !== undefined) panel.hidden = at !== chosen;
    }
  };
  select(0);
  return { root, panels, tabs, select };
}

function nextTab(key: string, now: number, length: number, isBackwards: boolean): number | undefined {
  const step = isBackwards ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return (now + step + length) % length;
    case 'ArrowLeft':
      return (now - step + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

// A browser without storage, or one that refuses it, remembers nothing; the tabs work all the same.
function kept(): string | undefined {
  try {
    return localStorage.getItem(KEPT) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(system: string): void {
  try {
    localStorage.setItem(KEPT, system);
  } catch {
    // As above.
  }
}
