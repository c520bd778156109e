/*
 * Runs before everything else on the page. Nothing about the people we help, and nothing about who works with them,
 * may stay in a browser that several share: the page sees what it stores, until it is closed, and the browser keeps nothing.
 */
import { hideOnRequest, leaveWhenSaved } from './hide';
import { logOutWhenIdle } from './idle';
import { namePage } from './page-names';

(function () {
  for (const storage of [window.localStorage, window.sessionStorage]) storage.clear();
  if (window.caches) caches.keys().then((names) => names.forEach((name) => caches.delete(name)));
  if (indexedDB.databases) indexedDB.databases().then((all) => all.forEach(({ name }) => indexedDB.deleteDatabase(name)));
  storeInMemory(Storage.prototype);

  // what the stock page sets in an inline script, which a strict Content-Security-Policy forbids
  const { dependencies, packages, labels, version } = document.currentScript.dataset;
  const root = document.querySelector('base').getAttribute('app-root');
  window.tasklistConf = { apiUri: `${root}/api/engine`, mock: false, resources: {} };
  window.camCockpitConf = {};
  window.adminConf = window.camAdminConf = {};
  window.PLUGIN_DEPENDENCIES = read(dependencies);
  window.PLUGIN_PACKAGES = read(packages);
  window.require = { waitSeconds: 0 };
  keepFocusOnPassword();
  tellForHowLongNobodyHasTouchedThePage();
  leaveForProvider();
  hideOnRequest();
  hideWhenIdle();
  skipToContent();
  followSignIn();
  cacheLabels(labels, version);
  document.addEventListener('DOMContentLoaded', namePage);

  /*
   * The stock page shows the names of its labels until the file with the labels has come, and some it never replaces.
   * It looks into its cache first: so that is filled before anything is drawn, and hence synchronously.
   */
  function cacheLabels(url, version) {
    const [, folder, locale] = /^(.*\/)(\w+)\.json/.exec(url);
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    request.send();
    if (request.status !== 200) return;
    const text = request.responseText.replace(/^\uFEFF/, '');
    localStorage.setItem('camunda-web', JSON.stringify({ [`${folder}_locales_data_${locale}_${version}`]: text }));
  }

  /*
   * The stock sign-in page takes the focus to the user name a moment after it has come. Whoever is typing the password by then would see
   * it in clear among the colleagues: so the page may not take the focus out of a password.
   */
  function keepFocusOnPassword() {
    const focus = HTMLElement.prototype.focus;
    HTMLElement.prototype.focus = function (...options) {
      if (document.activeElement?.type !== 'password') focus.apply(this, options);
    };
  }

  /*
   * Pages ask the server on their own account too. The session ends when nobody has touched them for a while: so they say so with each call.
   */
  function tellForHowLongNobodyHasTouchedThePage() {
    let touched = Date.now();
    for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
      document.addEventListener(sign, () => (touched = Date.now()), { capture: true, passive: true });
    }
    const seconds = () => String(Math.floor((Date.now() - touched) / 1000));
    const send = XMLHttpRequest.prototype.send;
    XMLHttpRequest.prototype.send = function (...body) {
      this.setRequestHeader('X-Untouched-Seconds', seconds());
      return send.apply(this, body);
    };
    const fetch = window.fetch;
    window.fetch = (what, how = {}) => {
      const headers = new Headers(how.headers ?? (what instanceof Request ? what.headers : undefined));
      headers.set('X-Untouched-Seconds', seconds());
      return fetch(what, { ...how, headers });
    };
  }

  /*
   * Before anybody has signed in there is nothing to hide and nothing to skip. Whoever is no administrator is not offered what only administrators
   * may do: the server says which applications are open to whom.
   */
  function followSignIn() {
    const open = XMLHttpRequest.prototype.open;
    XMLHttpRequest.prototype.open = function (...how) {
      this.addEventListener('load', () => {
        const [, deed] = /\/auth\/user\/\w+(\/log(?:in|out))?/.exec(this.responseURL) ?? ['', null];
        if (deed === null || this.status >= 400) return;
        const isIn = deed !== '/logout';
        document.documentElement.dataset.apps = isIn ? JSON.parse(this.responseText).authorizedApps.join(' ') : '';
        for (const link of document.querySelectorAll('.ks-skip, .ks-hide')) link.hidden = !isIn;
      });
      return open.apply(this, how);
    };
  }

  /* An address with only a # would be a page of its own to the stock applications. */
  function skipToContent() {
    document.addEventListener('click', (event) => {
      if (!event.target.closest?.('.ks-skip')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      document.querySelector('[role=main]').focus();
    }, true);
  }

  /* Tasklist has what people write to save first, and does it itself. */
  function hideWhenIdle() {
    if (document.querySelector('base').getAttribute('app-name') === 'tasklist') return;
    document.addEventListener('DOMContentLoaded', () => logOutWhenIdle({ isLoggedIn: () => !location.hash.startsWith('#/login'), logOut: leaveWhenSaved }));
  }

  /*
   * Where a provider of identities signs people in, there is no password to type: instead of the stock sign-in comes the page that the server names
   * with its answers.
   */
  function leaveForProvider() {
    let signIn = null;
    const look = () => {
      if (signIn && location.hash.startsWith('#/login')) location.replace(signIn);
    };
    const open = XMLHttpRequest.prototype.open;
    XMLHttpRequest.prototype.open = function (...how) {
      this.addEventListener('load', () => {
        signIn ??= this.getResponseHeader('X-Sign-In');
        look();
      });
      return open.apply(this, how);
    };
    window.addEventListener('hashchange', look);
  }

  function storeInMemory(storage) {
    const memory = new Map();
    storage.getItem = (key) => memory.get(String(key)) ?? null;
    storage.setItem = (key, value) => void memory.set(String(key), String(value));
    storage.removeItem = (key) => void memory.delete(String(key));
    storage.clear = () => memory.clear();
  }

  /* The server writes "[{ name: 'a', location: 'b' }, ...]". */
  function read(list) {
    const entries = (list || '').match(/{[^}]*}/g) || [];
    return entries.map((entry) => Object.fromEntries([...entry.matchAll(/(\w+): '([^']*)'/g)].map(([, name, value]) => [name, value])));
  }
})();
