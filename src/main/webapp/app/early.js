// A classic script in the head: what must be known before the first paint, so that nothing flashes.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('plaza-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // storage may be forbidden; the device's theme is good then
  }
  if (root.hasAttribute('data-choose-language')) {
    const chosen = /(?:^|;\s*)plaza_language=(es|en)(?:;|$)/.exec(document.cookie)?.[1];
    const preferred = navigator.languages
      .map(tag => tag.slice(0, 2).toLowerCase())
      .find(code => code === 'es' || code === 'en');
    root.lang = chosen ?? preferred ?? 'es';
  }
})();
