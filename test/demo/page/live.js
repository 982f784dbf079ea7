/** Keeps an open page fresh: what has changed on it is put in its place, and whatever somebody is writing stays. */

/** Milliseconds between two questions whether anything has happened. */
const EVERY = 1000;

const shown = new Map([...document.querySelectorAll('[data-live]')].map((part) => [part.id, part.innerHTML]));
let known = null;

for (const select of document.querySelectorAll('select[data-sends]')) {
  select.addEventListener('change', () => select.form.requestSubmit());
  select.form.classList.add('sends-itself');
}
// A press that takes a while shows that it was heard, and is not made twice.
document.addEventListener('submit', ({ target }) => {
  target.setAttribute('aria-busy', 'true');
  setTimeout(() => {
    for (const button of target.querySelectorAll('button')) button.disabled = true;
  });
});
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

async function look() {
  if (document.hidden || document.querySelector('[aria-busy]')) return;
  const version = await (await fetch('/pulse')).text();
  // The first answer may be newer than the page: that is looked at once more.
  if (known !== version) await renew();
  known = version;
}

async function renew() {
  const answered = await fetch(location.href);
  if (!answered.ok) return;
  const fresh = new DOMParser().parseFromString(await answered.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(part.id)?.innerHTML;
    if (next === undefined || next === shown.get(part.id) || isInUse(part)) continue;
    const open = [...part.querySelectorAll('details')].map((details) => details.open);
    part.innerHTML = next;
    shown.set(part.id, next);
    for (const [at, details] of part.querySelectorAll('details').entries())
      if (open[at] !== undefined) details.open = open[at];
  }
}

/** Somebody chooses or types there just now. */
function isInUse(part) {
  return part.contains(document.activeElement) && document.activeElement.matches('select, input, textarea');
}

setInterval(() => look().catch(() => undefined), EVERY);
