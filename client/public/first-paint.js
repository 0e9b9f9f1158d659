// Sets the chosen theme and language before anything is drawn, so that a dark screen never flashes white.
(function () {
  try {
    var root = document.documentElement;
    var theme = localStorage.getItem('uade.theme');
    var language = localStorage.getItem('uade.language');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (language) root.lang = language;
  } catch {
    // Storage may be forbidden; the system's theme and the default language then hold.
  }
})();
