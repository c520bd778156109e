/** The end of a session. */
import type { RootScope } from './angular';

/** Whoever has something to save before the screen is hidden and the session ends, hands the work to `event.detail`. */
export const HIDING = 'krisesenter-hiding';
export type Hiding = CustomEvent<(saving: Promise<unknown>) => void>;

/** Tells the stock Tasklist the way its own HTTP client does. */
export function sessionEnded(rootScope: RootScope): void {
  rootScope.$applyAsync(() => {
    rootScope.$broadcast('authentication.changed', null);
    rootScope.authentication = null;
    rootScope.$broadcast('authentication.login.required');
  });
}
