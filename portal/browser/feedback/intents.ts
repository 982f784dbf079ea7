/** That a visitor meant to open a ticket, told to the desk once, and whether an article answered it or a ticket came after all. */
import { type Kept, keep, keptFor } from './kept-intents.ts';
import { send } from './send.ts';

interface Intents {
  /** Keeps what is meant until a page has the time to tell. */
  remember(meant: Kept['meant']): void;
  /** Tells what was kept, and keeps the token that comes for it. */
  tell(): void;
  solve(article: string): void;
  /** The ticket form is open: whatever was solved within a week was not. */
  comeBack(): void;
  /** What was meant has become a ticket. */
  leave(): void;
}

/** @param app the address of the desk’s server */
export function intentsOf(app: string): Intents {
  const kept = () => keptFor(app, Date.now());
  const keepOnly = (isWanted: (one: Kept) => boolean) => keep(app, kept().filter(isWanted));
  // A browser forgets nothing by itself.
  keepOnly(() => true);
  let asked: Promise<void> = Promise.resolve();

  const askToken = async () => {
    const open = kept().find(isOpen);
    if (open === undefined || open.token !== '') return;
    const token = await send(app, { said: 'meant', by: open.meant, id: open.id });
    if (token === null) return;
    const given = (one: Kept) => (isOpen(one) ? { ...one, token } : one);
    keep(app, kept().map(given));
  };
  const tell = () => {
    // One after the other, so that nothing is asked for twice.
    asked = asked.then(askToken);
  };
  const solve = async (article: string) => {
    // Who presses again after a reload has been counted.
    if (kept().some((one) => one.article === article)) return;
    await asked;
    const { token = '' } = kept().find(isOpen) ?? {};
    send(app, { said: 'solved', article, ...(token === '' ? {} : { token }) });
    const solved = (one: Kept) => (isOpen(one) ? { ...one, article, at: Date.now() } : one);
    keep(app, kept().map(solved).filter(isTold));
  };

  return {
    remember: (meant) => {
      const before = kept();
      if (before.some(isOpen)) return;
      keep(app, [...before, { meant, id: randomId(), token: '', article: '', at: Date.now() }]);
    },
    tell,
    solve,
    comeBack: () => {
      for (const { token } of kept().filter((one) => !isOpen(one)))
        send(app, { said: 'came-back', token }).then((answer) => {
          if (answer !== null) keepOnly((one) => one.token !== token);
        });
    },
    leave: () => {
      keepOnly((one) => !isOpen(one));
    },
  };
}

/** Of somebody who asks not to be followed: what helped is counted, and nothing is kept. */
export function nobodysIntents(app: string): Intents {
  keep(app, []);
  const nothing = () => undefined;
  return {
    remember: nothing,
    tell: nothing,
    solve: (article) => {
      send(app, { said: 'solved', article });
    },
    comeBack: nothing,
    leave: nothing,
  };
}

function isOpen({ article }: Kept): boolean {
  return article === '';
}

function isTold({ token }: Kept): boolean {
  return token !== '';
}

// `randomUUID` is missing on pages that are served without TLS.
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
