/** Puts our form in the place of the stock Tasklist's: the link functions of its two form directives. */
import type { Done, Link, RootScope, Scope, TasklistForm } from './angular';
import { OpenForm } from './open-form';
import { submitTask, startProcess } from './server';
import { alreadyTold } from './angular';

/** For tasks and start events that have a Camunda form. */
export function camundaForm(rootScope: RootScope): Link {
  return (scope, element, _attributes, tasklist) => {
    const host = element[0];
    let open: OpenForm | undefined;
    let formUrl: string | undefined;

    let shown = 0;

    const show = async (): Promise<void> => {
      const mine = ++shown;
      await open?.leave();
      if (!formUrl || mine !== shown) return;
      open = new OpenForm(host, tasklist, rootScope, formUrl);
      await open.load();
      scope.$applyAsync();
    };

    tasklist.notifyFormValidated(false);
    tasklist.registerSaveHandler(() => void open?.save());
    tasklist.registerCompletionHandler((done) => finish(scope, done, () => open?.submit() ?? Promise.reject(alreadyTold())));

    scope.$watch('asynchronousFormKey', (form?: { key?: string }) => {
      if (form?.key === formUrl) return;
      formUrl = form?.key;
      void show();
    }, true);
    // the task is claimed or put back: the stock Tasklist does not link the directive again
    scope.$watch(() => !!tasklist.getOptions().disableForm, (readOnly: boolean) => {
      if (open && open.readOnly !== readOnly) void show();
    });
    scope.$on('shortcut:focusForm', () => open?.focus());
    scope.$on('authentication.login.required', () => void open?.keepForLater());
    scope.$on('$destroy', () => void open?.leave());
  };
}

/** For tasks and start events without a form. The stock Tasklist would show all process variables for editing. */
export function noForm(): Link {
  return (scope, element, _attributes, tasklist) => {
    const line = document.createElement('p');
    line.textContent = tasklist.getParams().taskId
      ? 'Denne oppgaven har ikke noe skjema. Trykk «Fullfør» når den er gjort.'
      : 'Her er det ikke noe å fylle ut. Trykk «Start».';
    element[0].replaceChildren(line);
    tasklist.notifyFormValidated(false);
    tasklist.registerCompletionHandler((done) => finish(scope, done, () => sendNothing(tasklist)));
    tasklist.notifyFormInitialized();
  };
}

function sendNothing(tasklist: TasklistForm): Promise<unknown> {
  const { taskId, processDefinitionId } = tasklist.getParams();
  return taskId ? submitTask(taskId, {}) : startProcess(processDefinitionId!, {});
}

/** Native promises do not wake AngularJS: without the digest «Fullfør» would stay grey. */
function finish(scope: Scope, done: Done, work: () => Promise<unknown>): void {
  work()
    .then((result) => done(null, result), (failure: Error) => done(failure))
    .finally(() => scope.$applyAsync());
}
