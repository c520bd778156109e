/** A form that is open in the Tasklist: of a task, with a draft on the server, or of a process to be started, without. */
import { type RootScope, type TasklistForm, alreadyTold } from './angular';
import { type Draft, taskDraft } from './draft';
import { FormView } from './form/form-view';
import { Problems } from './form/problems';
import type { Answers, Schema } from './form/schema';
import { variableNames } from './form/variable-names';
import { dataOf, submission } from './form/variables';
import { WITHHELD, withoutWithheld } from './form/withheld';
import { forget, keep, recall } from './memory';
import { offerNextTask, openFirstTask } from './next-task';
import { Refusal, schemaAt, startProcess, startVariables, submitTask, taskVariables } from './server';
import { sessionEnded } from './session';

const openForms = new Set<OpenForm>();

/** Before the session ends: drafts to the server, the rest into the page's memory. */
export async function saveOpenForms(): Promise<void> {
  await Promise.all([...openForms].map((form) => form.keepForLater()));
}

const LATE_VALUES_MS = 400;
const FOR_OTHERS = 'Det er bare for den som har tatt oppgaven, og for teamet rundt klienten.';
const BROKEN = 'Noe gikk galt. Last siden på nytt, og meld fra hvis det skjer igjen.';

export class OpenForm {
  readonly readOnly: boolean;
  private readonly user: string;
  private readonly taskId: string | undefined;
  private readonly processDefinitionId: string | undefined;
  /** Under what the page remembers answers that could not be saved. */
  private readonly name: string;
  private readonly problems: Problems;
  private readonly status = document.createElement('p');
  private readonly fields = document.createElement('div');
  private view: FormView | undefined;
  private draft: Draft | undefined;
  private sending: Promise<unknown> | undefined;
  private left = false;
  private done = false;

  constructor(
    host: HTMLElement,
    private readonly tasklist: TasklistForm,
    private readonly rootScope: RootScope,
    private readonly formUrl: string,
  ) {
    const params = tasklist.getParams();
    this.taskId = params.taskId;
    this.processDefinitionId = params.processDefinitionId;
    this.name = params.taskId ?? `start:${params.processDefinitionKey ?? params.processDefinitionId}`;
    this.readOnly = !!tasklist.getOptions().disableForm;
    this.user = rootScope.authentication?.name ?? '';
    const problems = document.createElement('div');
    this.problems = new Problems(problems);
    this.status.className = 'ks-status';
    this.status.setAttribute('role', 'status');
    this.fields.className = 'ks-fields';
    const frame = document.createElement('div');
    frame.className = 'ks-form';
    // Escape closes a calendar or a list of choices, and never the dialog with all that has been typed
    frame.addEventListener('keydown', (event) => event.key === 'Escape' && event.stopPropagation());
    frame.append(...this.hint(), problems, this.fields);
    host.replaceChildren(frame);
    // beside the buttons, which stay in sight
    host.closest('[cam-tasklist-form]')?.querySelector('.form-actions')?.prepend(this.status);
    openForms.add(this);
  }

  async load(): Promise<void> {
    try {
      const schema = await schemaAt(this.formUrl);
      const { [WITHHELD]: withheld, ...data } = await this.dataFor(schema);
      if (!this.left) await this.show(withoutWithheld(schema, withheld), data);
    } catch (failure) {
      if (this.left) return;
      if (failure instanceof Refusal && failure.status === 401) return sessionEnded(this.rootScope);
      const isForOthers = failure instanceof Refusal && (failure.status === 403 || failure.status === 404);
      this.tasklist.notifyFormInitializationFailed({ message: isForOthers ? FOR_OTHERS : BROKEN });
      if (!isForOthers) console.error(failure);
    }
  }

  /** «Lagre»: the person asked for it, so it is done and told even when nothing is new. */
  async save(): Promise<void> {
    await this.view?.settled();
    await this.draft?.save({ always: true });
  }

  submit(): Promise<unknown> {
    return (this.sending ??= this.send().finally(() => (this.sending = undefined)));
  }

  focus(): void {
    this.view?.focusFirstField();
  }

  /** The form goes off the page; what is not yet saved is saved. */
  async leave(): Promise<void> {
    if (this.left) return;
    this.left = true;
    openForms.delete(this);
    this.status.remove();
    document.removeEventListener('visibilitychange', this.whenHidden);
    const saving = this.isUnsaved() ? this.draft?.save({ leaving: true }) : undefined;
    this.view?.close();
    await saving;
  }

  /** The session is about to end, or has ended. */
  async keepForLater(): Promise<void> {
    if (!this.view || this.readOnly || this.done) return;
    await this.view.settled();
    keep(this.user, this.name, this.view.answers());
    await this.draft?.save();
    if (this.draft && !this.draft.isDirty()) forget(this.name);
  }

  private async dataFor(schema: Schema): Promise<Answers> {
    const names = variableNames(schema);
    if (names.length === 0) return {};
    const variables = this.taskId ? await taskVariables(this.taskId, [...names, WITHHELD]) : await startVariables(this.processDefinitionId!);
    return dataOf(variables, schema);
  }

  private async show(schema: Schema, data: Answers): Promise<void> {
    const remembered = this.readOnly ? undefined : recall(this.user, this.name);
    const view = await FormView.open(this.fields, schema, { ...data, ...remembered }, this.readOnly);
    if (this.left) return view.close();
    this.view = view;
    this.tasklist.notifyFormDirty(false);
    if (!this.readOnly) this.listen(view);
    this.tasklist.notifyFormInitialized();
    if (remembered && this.draft) void this.draft.save({ always: true });
    else if (remembered) forget(this.name);
    if (this.tasklist.getOptions().autoFocus) setTimeout(() => this.focus());
  }

  private listen(view: FormView): void {
    view.onButton(() => this.tasklist.attemptComplete());
    if (!this.taskId) return;
    const draft = taskDraft(this.taskId, this.user, () => view.answers(), (text, wentWell) => this.tell(text, wentWell));
    this.draft = draft;
    view.onChange(() => draft.touched());
    // «Lagre» is always there to be pressed: also who has just been saved for may want to be sure
    this.tasklist.notifyFormDirty(true);
    this.fields.addEventListener('focusout', ({ relatedTarget }) => {
      if (this.fields.contains(relatedTarget as Node | null)) return;
      void draft.save();
      // what is typed as a date or a time becomes data a moment later
      setTimeout(() => this.left || void draft.save(), LATE_VALUES_MS);
    });
    document.addEventListener('visibilitychange', this.whenHidden);
  }

  private readonly whenHidden = (): void => {
    if (document.visibilityState === 'hidden' && this.isUnsaved()) void this.draft?.save({ leaving: true });
  };

  private async send(): Promise<unknown> {
    const view = this.view;
    if (!view || this.readOnly) throw alreadyTold();
    await view.settled();
    if (!(await view.validate())) {
      this.problems.showErrorsOf(this.fields);
      throw alreadyTold();
    }
    // a form that has been closed meanwhile has no fields any more: it would be sent in empty
    if (this.left) throw alreadyTold();
    return this.post(view.submitted()).catch((failure: Error) => {
      this.refused(failure, view);
      throw alreadyTold();
    });
  }

  private async post(answers: Answers): Promise<unknown> {
    const variables = submission(answers);
    const result = await (this.taskId ? submitTask(this.taskId, variables) : startProcess(this.processDefinitionId!, variables));
    this.done = true;
    await this.draft?.end();
    forget(this.name);
    if (this.taskId) void offerNextTask(this.taskId);
    else void openFirstTask((result as { id: string }).id);
    return result;
  }

  private refused(failure: Error, view: FormView): void {
    const status = failure instanceof Refusal ? failure.status : undefined;
    if (status === 401) {
      keep(this.user, this.name, view.answers());
      return sessionEnded(this.rootScope);
    }
    void this.draft?.save();
    this.problems.showAnswer(status === 400 ? 'Dette må rettes først' : 'Skjemaet er ikke sendt inn', failure.message);
  }

  private isUnsaved(): boolean {
    return !this.done && !!this.draft?.isDirty();
  }

  private tell(text: string, wentWell: boolean): void {
    this.status.textContent = text;
    this.status.classList.toggle('ks-failed', !wentWell);
  }

  private hint(): Node[] {
    if (!this.readOnly) return [];
    const hint = document.createElement('p');
    hint.className = 'ks-hint';
    hint.textContent = 'Ta oppgaven for å fylle ut skjemaet.';
    return [hint];
  }
}
