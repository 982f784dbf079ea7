/** Counts, with the desk’s own server, what visitors meant, what helped and what found nothing; nobody is named. */
import { readTrail } from '../../search/draft.ts';
import { listen } from './happened.ts';
import { intentsOf, nobodysIntents } from './intents.ts';
import { send } from './send.ts';

/** Whoever has answers before them for so long has searched; a word on the way to another is no search. */
const REST_MS = 2_000;

/** Listens to what happens on the page, if it knows a server. */
export function startFeedback(page: Document): void {
  const app = page.querySelector<HTMLMetaElement>('meta[name="tierline-app"]')?.content;
  if (!app) return;
  const intents = asksForPrivacy() ? nobodysIntents(app) : intentsOf(app);
  // Whoever reloads a page or goes back to it means what they meant before.
  let returned = isReturn();
  const broughtBack = returned ? readTrail(page.location.href).query : '';
  let resting = 0;
  const rested = () => {
    resting = 0;
    intents.remember('search');
    intents.tell();
  };
  // Who chooses an answer at once is gone before they have rested: the next page tells it.
  window.addEventListener('pagehide', () => {
    if (resting === 0) return;
    window.clearTimeout(resting);
    resting = 0;
    intents.remember('search');
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    returned ||= persisted;
  });
  intents.tell();
  listen(page, (happened) => {
    switch (happened.what) {
      case 'searched':
        window.clearTimeout(resting);
        resting = 0;
        if (happened.search !== '' && happened.search !== broughtBack)
          resting = window.setTimeout(rested, REST_MS);
        return;
      case 'solved':
        intents.solve(happened.article);
        return;
      case 'unhelpful':
        send(app, { said: 'unhelpful', article: happened.article, because: happened.because });
        return;
      case 'opened-form':
        intents.comeBack();
        if (returned) return;
        intents.remember('form');
        intents.tell();
        return;
      case 'went-on':
        intents.comeBack();
        intents.leave();
        return;
      case 'found-nothing':
        send(app, { said: 'no-answer', search: happened.search });
        return;
      default:
        return happened satisfies never;
    }
  });
}

/** Whether the page was reloaded or gone back to. */
function isReturn(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate';
}

/** Global Privacy Control, and Do Not Track where that is still said. */
function asksForPrivacy(): boolean {
  const { doNotTrack } = navigator;
  return (
    ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true) || doNotTrack === '1'
  );
}
