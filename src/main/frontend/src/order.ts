/**
 * The lists show the most urgent first: danger and what is late, as the priority says, then by due date, tasks without one last. The stock
 * Tasklist would show the newest first.
 */
import type { RootScope } from './angular';

export interface Location {
  path(): string;
  search(): Record<string, string>;
  search(name: string, value: string): Location;
  replace(): Location;
}

const MOST_URGENT_FIRST = JSON.stringify([
  { sortBy: 'priority', sortOrder: 'desc' },
  { sortBy: 'dueDate', sortOrder: 'asc' },
  { sortBy: 'created', sortOrder: 'asc' },
]);

/** The stock Tasklist reads the order from the address. */
export function sortByUrgency(rootScope: RootScope, location: Location): void {
  const sort = (): void => {
    if (location.path() === '/' && !location.search().sorting) location.search('sorting', MOST_URGENT_FIRST).replace();
  };
  rootScope.$on('$locationChangeStart', sort);
  sort();
}
