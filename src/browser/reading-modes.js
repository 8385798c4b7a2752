// What must be known before a page is painted, so that nothing flickers or jumps: the reader's choices (large text,
// dark, contrast), kept on this device only, and what the browser can do. A classic script, because modules wait; in
// the language of 2019, because it travels as it is written, without comments and indentation.
(() => {
  const root = document.documentElement;
  // Where the page's other scripts are unknown or fail, it is a page without scripts: nothing stands there that would
  // do nothing.
  root.className = 'noModule' in HTMLScriptElement.prototype ? 'js' : 'modes-only';
  const onError = ({ target, error }) => {
    if (target.tagName === 'SCRIPT' || error instanceof SyntaxError) root.className = 'modes-only';
  };
  addEventListener('error', onError, true);
  if ('speechSynthesis' in window) root.dataset.speaks = '';
  if (location.search && /\/projects\/$/.test(location.pathname)) root.dataset.asked = '';

  const keep = (key, value) => {
    try {
      if (value === undefined) return localStorage.getItem(key);
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing still shows the choice on this page.
    }
  };
  const apply = (key, value) => {
    if (value) root.dataset[key] = value;
    else delete root.dataset[key];
  };
  for (const key of ['size', 'theme', 'contrast']) apply(key, keep(`qingdan-${key}`));

  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const isOn = ({ dataset: { mode, value } }) => (mode === 'theme' ? isDark() : root.dataset[mode] === value);
  const show = () => {
    for (const button of document.querySelectorAll('[data-mode]'))
      button.setAttribute('aria-pressed', isOn(button));
  };
  addEventListener('DOMContentLoaded', show);
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-mode]') : null;
    if (button === null) return;
    const { mode, value } = button.dataset;
    const chosen = mode === 'theme' ? (isDark() ? 'light' : 'dark') : isOn(button) ? '' : value;
    apply(mode, chosen);
    keep(`qingdan-${mode}`, chosen);
    show();
  });
})();
