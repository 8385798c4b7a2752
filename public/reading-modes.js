// The reader's choices (large text, dark, contrast), kept on this device only. Runs before the page is painted,
// so that nothing flickers; a classic script because modules wait.
(function () {
  var root = document.documentElement;
  // Where the page's own scripts, which are modules, are unknown or fail, it is a page without scripts: nothing stands
  // there that would do nothing.
  root.className = 'noModule' in HTMLScriptElement.prototype ? 'js' : 'modes-only';
  if ('speechSynthesis' in window) root.setAttribute('data-speaks', '');
  window.addEventListener(
    'error',
    function (event) {
      if (event.target.tagName === 'SCRIPT' || event.error instanceof SyntaxError) root.className = 'modes-only';
    },
    true,
  );
  function stored(key) {
    try {
      return localStorage.getItem('qingdan-' + key);
    } catch (error) {
      return null;
    }
  }
  function apply(key, value) {
    if (value) root.setAttribute('data-' + key, value);
    else root.removeAttribute('data-' + key);
  }
  ['size', 'theme', 'contrast'].forEach(function (key) {
    apply(key, stored(key));
  });
  function isDark() {
    var theme = root.getAttribute('data-theme');
    return theme ? theme === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
  }
  function isOn(button) {
    var key = button.getAttribute('data-mode');
    return key === 'theme' ? isDark() : root.getAttribute('data-' + key) === button.getAttribute('data-value');
  }
  function show() {
    document.querySelectorAll('[data-mode]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(isOn(button)));
    });
  }
  document.addEventListener('DOMContentLoaded', show);
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-mode]');
    if (!button) return;
    var key = button.getAttribute('data-mode');
    var value = key === 'theme' ? (isDark() ? 'light' : 'dark') : isOn(button) ? '' : button.getAttribute('data-value');
    apply(key, value);
    try {
      if (value) localStorage.setItem('qingdan-' + key, value);
      else localStorage.removeItem('qingdan-' + key);
    } catch (error) {
      // A browser that keeps nothing still shows the choice on this page.
    }
    show();
  });
})();
