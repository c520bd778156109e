/** Entry: the stock Tasklist imports this module before it starts AngularJS. */
import type { Directive, Link, RootScope } from './angular';
import { cardPlugin, forgetCards } from './cards';
import { camundaForm, noForm } from './directive';
import { closePanel } from './folder-panel';
import { keepListFresh } from './fresh-list';
import { logOutWhenIdle } from './idle';
import { forgetOthers } from './memory';
import { saveOpenForms } from './open-form';
import { type Location, sortByUrgency } from './order';
import { HIDING, type Hiding } from './session';
import { changePageParts } from './page-parts';

declare const STYLESHEET: string;

const tasklist = window.angular.module('cam.tasklist');

window.angular.module('cam.tasklist.form')
  .decorator('camTasklistFormCamundaDirective', ['$delegate', '$rootScope', ([stock]: [Directive], rootScope: RootScope) => [linkedBy(stock, camundaForm(rootScope))]])
  .decorator('camTasklistFormGenericDirective', ['$delegate', ([stock]: [Directive]) => [Object.assign(linkedBy(stock, noForm()), { template: '' })]]);

/** `$compile` never looks at the `link` of a directive that is already registered. */
function linkedBy(directive: Directive, link: Link): Directive {
  return Object.assign(directive, { link, compile: () => link });
}

changePageParts(tasklist);
keepListFresh(window.angular.module('cam.tasklist.client'));

interface Authentication {
  logout(engine?: string): Promise<void>;
}

tasklist
  // a click beside the dialog must not throw away what has been typed in it
  .config(['$uibModalProvider', (modals: { options: { backdrop: unknown } }) => (modals.options.backdrop = 'static')])
  .decorator('AuthenticationService', ['$delegate', (authentication: Authentication) => {
    const logout = authentication.logout;
    authentication.logout = (engine) => saveOpenForms().then(() => logout(engine));
    return authentication;
  }])
  .run(['$rootScope', '$location', 'AuthenticationService', (rootScope: RootScope, location: Location, authentication: Authentication) => {
    sortByUrgency(rootScope, location);
    rootScope.$on('authentication.changed', (_event, now: { name: string } | null) => {
      forgetCards();
      closePanel();
      if (now) forgetOthers(now.name);
    });
    logOutWhenIdle({
      isLoggedIn: () => !!rootScope.authentication,
      logOut: () => authentication.logout(),
    });
    window.addEventListener(HIDING, (event) => (event as Hiding).detail(saveOpenForms()));
  }]);

const stylesheet = document.createElement('link');
stylesheet.rel = 'stylesheet';
stylesheet.href = new URL(STYLESHEET, import.meta.url).href;
document.head.append(stylesheet);

export default [cardPlugin];
