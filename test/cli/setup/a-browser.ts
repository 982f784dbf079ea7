/** A browser as far as pages of forms need one: cookies by origin, forms filled in and sent, redirects followed. */

interface Page {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

export interface Browser {
  go(url: string): Promise<Page>;
  /** Sends the page’s form, with other values for some of its fields; null takes a field out. */
  submit(page: Page, changes?: Readonly<Record<string, string | null>>): Promise<Page>;
  /** Every address that was gone to, without what stands after `?`. */
  readonly visited: readonly string[];
}

/** @param cookies by origin, that it has from the beginning */
export function openBrowser(cookies: Readonly<Record<string, string>>): Browser {
  const jar = new Map<string, string>(Object.entries(cookies));
  const visited: string[] = [];
  const load = async (url: string, init: RequestInit = {}): Promise<Page> => {
    const { origin, pathname } = new URL(url);
    visited.push(`${origin}${pathname}`);
    const headers = new Headers(init.headers);
    const cookie = jar.get(origin);
    if (cookie !== undefined) headers.set('cookie', cookie);
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    const given = answer.headers.get('set-cookie')?.split(';')[0];
    if (given !== undefined) jar.set(origin, given);
    const to = answer.headers.get('location');
    if (to !== null && answer.status >= 300 && answer.status < 400) return load(new URL(to, url).href);
    return { url, status: answer.status, text: await answer.text() };
  };
  return {
    visited,
    go: (url) => load(url),
    submit: (page, changes = {}) => {
      const form = /<form\b[^>]*>[\s\S]*?<\/form>/.exec(page.text)?.[0];
      if (form === undefined) throw new Error(`there is no form at ${page.url}: ${page.text}`);
      const action = plain(/action="([^"]*)"/.exec(form)?.[1] ?? '');
      const fields = new URLSearchParams();
      for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
        const name = /name="([^"]*)"/.exec(input)?.[1] ?? '';
        const isLeft = /type="checkbox"/.test(input) && !/\schecked/.test(input);
        if (!isLeft && !(name in changes))
          fields.append(name, plain(/value="([^"]*)"/.exec(input)?.[1] ?? ''));
      }
      for (const [name, value] of Object.entries(changes)) if (value !== null) fields.set(name, value);
      const headers = { origin: new URL(page.url).origin };
      return load(new URL(action, page.url).href, { method: 'POST', body: fields, headers });
    },
  };
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
