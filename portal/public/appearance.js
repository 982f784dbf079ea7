// Shows the page in the colours that its reader chose, before anything of it is drawn: that is why it is no module.
(() => {
  const key = 'tierline-appearance';
  const root = document.documentElement;
  const show = () => {
    let kept = null;
    try {
      kept = localStorage.getItem(key);
    } catch {
      // A browser that keeps nothing for pages shows what its system does.
    }
    root.dataset.appearance = kept === 'light' || kept === 'dark' ? kept : 'system';
    const list = document.querySelector('select[name=appearance]');
    if (list !== null) list.value = root.dataset.appearance;
  };
  show();
  document.addEventListener('DOMContentLoaded', show);
  document.addEventListener('change', ({ target }) => {
    if (target.name !== 'appearance') return;
    root.dataset.appearance = target.value;
    try {
      if (target.value === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, target.value);
    } catch {
      // It holds for this page.
    }
  });
  // Other tabs, and a page that is gone back to.
  addEventListener('storage', show);
  addEventListener('pageshow', show);
})();
