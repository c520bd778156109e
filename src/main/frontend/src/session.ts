/** The end of a session: told to the stock Tasklist the way its own HTTP client does. */
import type { RootScope } from './angular';

export function sessionEnded(rootScope: RootScope): void {
  rootScope.$applyAsync(() => {
    rootScope.$broadcast('authentication.changed', null);
    rootScope.authentication = null;
    rootScope.$broadcast('authentication.login.required');
  });
}
