/*
 * Runs before everything else on the page. Nothing about the people we help, and nothing about who works with them,
 * may stay in a browser that several share: whatever is written to its storage is not kept.
 */
(function () {
  Storage.prototype.setItem = function () {};
  for (const storage of [window.localStorage, window.sessionStorage]) storage.clear();
  if (window.caches) caches.keys().then((names) => names.forEach((name) => caches.delete(name)));
  if (indexedDB.databases) indexedDB.databases().then((all) => all.forEach(({ name }) => indexedDB.deleteDatabase(name)));

  // what the stock page sets in an inline script, which a strict Content-Security-Policy forbids
  const { dependencies, packages } = document.currentScript.dataset;
  const root = document.querySelector('base').getAttribute('app-root');
  window.tasklistConf = { apiUri: `${root}/api/engine`, mock: false, resources: {} };
  window.PLUGIN_DEPENDENCIES = read(dependencies);
  window.PLUGIN_PACKAGES = read(packages);
  window.require = { waitSeconds: 0 };

  /* The server writes "[{ name: 'a', location: 'b' }, ...]". */
  function read(list) {
    const entries = (list || '').match(/{[^}]*}/g) || [];
    return entries.map((entry) => Object.fromEntries([...entry.matchAll(/(\w+): '([^']*)'/g)].map(([, name, value]) => [name, value])));
  }
})();
