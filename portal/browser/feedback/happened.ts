/** What a visitor did, as the page’s parts tell it: whoever counts it listens, and where nobody does it is forgotten. */

export type Happened =
  /** Answers are there to read; an empty search: there are none any more. */
  | { readonly what: 'searched'; readonly search: string }
  /** “This solved it.” */
  | { readonly what: 'solved'; readonly article: string }
  /** “It did not help”, and why, in the visitor’s words; often empty. */
  | { readonly what: 'unhelpful'; readonly article: string; readonly because: string }
  | { readonly what: 'opened-form' }
  /** Came to the form from a search, and from no article. */
  | { readonly what: 'found-nothing'; readonly search: string }
  /** Went on from the form to GitHub. */
  | { readonly what: 'went-on' };

const EVENT = 'tierline-happened';

/** Tells it to whoever listens on this page. */
export function tell(page: Document, happened: Happened): void {
  page.dispatchEvent(new CustomEvent<Happened>(EVENT, { detail: happened }));
}

/** Calls back for everything that is told on this page from now on. */
export function listen(page: Document, hear: (happened: Happened) => void): void {
  page.addEventListener(EVENT, (event) => {
    if (event instanceof CustomEvent) hear(event.detail);
  });
}
