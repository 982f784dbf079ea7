/** The row of an article that is known by its id alone: taken from the page, or made from the article's own page. */

/** Null when the portal has no such article, or only a retired one. */
export async function articleRow(page: Document, base: string, id: string): Promise<Element | null> {
  const here = [...page.querySelectorAll('.shelves .rows > li')].find(
    (row) => row.querySelector('.id')?.textContent.trim() === id,
  );
  if (here !== undefined) return page.importNode(here, true);
  const address = `${base}articles/${id}/`;
  try {
    const answer = await fetch(address, { credentials: 'omit', priority: 'low' });
    if (!answer.ok) return null;
    return rowFrom(new DOMParser().parseFromString(await answer.text(), 'text/html'), address, id);
  } catch {
    // A list without this row is still a list.
    return null;
  }
}

/** Some hosts answer with another page where there is none, so the page must name the article. */
function rowFrom(article: Document, address: string, id: string): Element | null {
  const title = article.querySelector('article h1')?.textContent.trim();
  const facts = article.querySelector('article .facts');
  const names = [...(facts?.querySelectorAll('span') ?? [])].map((one) => one.textContent.trim());
  const badge = facts?.querySelector('.badge');
  if (!title || !names.includes(id) || badge?.classList.contains('retired')) return null;

  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  link.lang = article.documentElement.lang;
  link.dir = article.documentElement.dir;
  const own = document.createElement('p');
  own.className = 'facts';
  own.append(element('id', id));
  const service = facts?.querySelector('a[href*="/services/"]')?.textContent.trim();
  if (service) own.append(element('service', service));
  if (badge) own.append(element(badge.className, badge.textContent.trim()));
  const row = document.createElement('li');
  row.append(link, own);
  return row;
}

// Text content only, as everywhere: what an article says can never become markup here.
function element(name: string, text: string): HTMLElement {
  const node = document.createElement('span');
  node.className = name;
  node.textContent = text;
  return node;
}
