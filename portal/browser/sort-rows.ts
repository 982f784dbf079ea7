/** Sorts a built list in the page; the order chosen stands in the address. */

/** Wires the page's sortable list, if it has one. */
export function startSortRows(page: Document): void {
  const root = page.querySelector('sort-rows');
  const sorter = root?.querySelector<HTMLElement>('.sorter');
  const select = root?.querySelector('select');
  const told = root?.querySelector<HTMLElement>('[role="status"]');
  const list = root?.querySelector('.rows');
  if (!sorter || !select || !told || !list) return;

  const built = [...list.children];
  const sort = (by: string) => list.append(...inOrder(built, by, page.documentElement.lang));
  select.addEventListener('change', () => {
    sort(select.value);
    const address = new URL(page.location.href);
    address.searchParams.set('sort', select.value);
    history.replaceState(null, '', address);
    told.textContent = told.getAttribute('data-said');
  });
  const asked = new URL(page.location.href).searchParams.get('sort');
  if (asked !== null && [...select.options].some(({ value }) => value === asked)) {
    select.value = asked;
    sort(asked);
  }
  sorter.hidden = false;
}

/** The rows by one of their facts; equals and `reviewed` keep the order of the build, last reviewed first. */
function inOrder(rows: readonly Element[], by: string, lang: string): readonly Element[] {
  const part = partOf(by);
  if (part === null) return rows;
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const text = (row: Element) => row.querySelector(part)?.textContent.trim() ?? '';
  return rows.toSorted((a, b) => {
    const [first, second] = [text(a), text(b)];
    // What has no service comes after all that have one.
    if (first === '' || second === '') return Number(first === '') - Number(second === '');
    return compare(first, second);
  });
}

function partOf(by: string): string | null {
  switch (by) {
    case 'title':
      return 'a';
    case 'service':
      return '.service';
    case 'status':
      return '.badge';
    case 'id':
      return '.id';
    default:
      return null;
  }
}
