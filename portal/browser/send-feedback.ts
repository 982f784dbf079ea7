/** Tells the desk’s own server that an article helped, or that a search found nothing; nobody is named. */

export type Feedback =
  | { readonly said: 'solved'; readonly article: string }
  | { readonly said: 'no-answer'; readonly search: string };

/** Nothing is sent where the portal was built without a server. What cannot be sent is lost, and harms nobody. */
export function sendFeedback(page: Document, feedback: Feedback): void {
  const app = page.querySelector<HTMLMetaElement>('meta[name="tierline-app"]')?.content;
  if (!app) return;
  // A plain text needs no question before it, and goes out even when the page is left.
  fetch(new URL('/feedback', app), {
    method: 'POST',
    body: JSON.stringify(feedback),
    credentials: 'omit',
    keepalive: true,
  }).catch(() => undefined);
}
