/** The little that we use of AngularJS and of the stock Tasklist. */
export interface Scope {
  $watch(expression: string | (() => unknown), listener: (value: any) => void, deep?: boolean): () => void;
  $on(event: string, listener: (...args: any[]) => void): () => void;
  $applyAsync(expression?: () => void): void;
  $broadcast(event: string, ...args: unknown[]): void;
  [name: string]: any;
}

export interface RootScope extends Scope {
  authentication: { name: string } | null;
}

/** Controller of the directive `cam-tasklist-form`. */
export interface TasklistForm {
  getOptions(): { disableForm?: boolean; autoFocus?: boolean };
  getParams(): { taskId?: string; processDefinitionId?: string; processDefinitionKey?: string };
  attemptComplete(): void;
  notifyFormInitialized(): void;
  notifyFormInitializationFailed(error: { message: string }): void;
  notifyFormValidated(invalid: boolean): void;
  notifyFormDirty(dirty: boolean): void;
  registerCompletionHandler(handler: (done: Done) => void): void;
  registerSaveHandler(handler: () => void): void;
}

export type Done = (error: Error | null, result?: unknown) => void;

export interface Directive {
  template: string | undefined;
  link: Link;
  compile: () => Link;
}

export type Link = (scope: Scope, element: { 0: HTMLElement }, attributes: unknown, controller: TasklistForm) => void;

export interface Module {
  decorator(name: string, factory: unknown[]): Module;
  directive(name: string, factory: unknown[]): Module;
  filter(name: string, factory: unknown[]): Module;
  config(factory: unknown[]): Module;
  run(factory: unknown[]): Module;
}

/** What the stock Tasklist asks the engine through: by name, its last argument told the answer. */
export interface CamApi {
  resource(name: string): Record<string, (...args: any[]) => unknown>;
}

declare global {
  interface Window {
    angular: { module(name: string): Module };
  }
}

/** The only error that both the task and the start dialog pass over in silence: we have told people ourselves. */
export const alreadyTold = (): Error => new Error('camForm submission prevented');
