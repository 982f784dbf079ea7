/** One message to the desk’s own server; nothing in it names anybody. */

type Message =
  | { readonly said: 'meant'; readonly by: 'search' | 'form'; readonly id: string }
  | { readonly said: 'solved'; readonly article: string; readonly token?: string }
  | { readonly said: 'unhelpful'; readonly article: string; readonly because: string }
  | { readonly said: 'came-back'; readonly token: string }
  | { readonly said: 'no-answer'; readonly search: string };

/** What the server answers; null where it takes nothing. What cannot be sent is lost, and harms nobody. */
export async function send(app: string, message: Message): Promise<string | null> {
  try {
    // A plain text needs no question before it, and goes out even when the page is left.
    const answer = await fetch(new URL('/feedback', app), {
      method: 'POST',
      body: JSON.stringify(message),
      credentials: 'omit',
      keepalive: true,
    });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
