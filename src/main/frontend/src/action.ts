/** Entry of the page on which something is begun from the client folder: the small form, with the case chosen already. */
import { FormView } from './form/form-view';
import { Problems } from './form/problems';
import { type Answers, type Component, type Schema } from './form/schema';
import { HIDING } from './session';

interface Sheet {
  schema: Schema;
  /** What can be chosen, and what the action says by itself. */
  data: Answers;
  /** Keys of the answers that the action gives: nobody is asked for them. */
  given: string[];
}

const NO_ANSWER = 'Vi fikk ikke kontakt med tjeneren. Alt du har skrevet, står fortsatt her. Prøv igjen om litt.';
const LOGGED_OUT = 'Du er logget ut. Logg inn igjen i en annen fane, og prøv på nytt her. Alt du har skrevet, står fortsatt her.';
const GENERAL = 'Noe gikk galt hos oss. Alt du har skrevet, står fortsatt her. Prøv igjen, og meld fra hvis det skjer flere ganger.';

const place = document.querySelector<HTMLElement>('#ks-action');
if (place) void show(place);

async function show(host: HTMLElement): Promise<void> {
  const { schema, data, given } = JSON.parse(host.dataset.sheet!) as Sheet;
  delete host.dataset.sheet;
  const problemBox = document.createElement('div');
  const problems = new Problems(problemBox);
  const fields = document.createElement('div');
  fields.className = 'ks-fields';
  const send = document.createElement('button');
  send.type = 'button';
  send.className = 'ds-button';
  send.textContent = 'Send';
  const frame = document.createElement('div');
  frame.className = 'ks-form';
  frame.append(problemBox, fields, send);
  host.replaceChildren(frame);
  const view = await FormView.open(fields, without(schema, given), data, false);
  let sending = false;
  let sent = false;
  const submit = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    try {
      await view.settled();
      if (!(await view.validate())) return problems.showErrorsOf(fields);
      const refusal = await post(host, view.submitted());
      if (refusal) return problems.showAnswer(refusal.heading, refusal.message);
      sent = true;
      location.assign(host.dataset.back!);
    } finally {
      sending = false;
    }
  };
  send.addEventListener('click', () => void submit());
  view.onButton(() => void submit());
  // whoever hides the screen must not be asked whether to leave
  addEventListener(HIDING, () => (sent = true));
  const before = JSON.stringify(view.answers());
  addEventListener('beforeunload', (event) => {
    if (!sent && JSON.stringify(view.answers()) !== before) event.preventDefault();
  });
}

/** The form without what the action says by itself. What is left may still depend on it: it stays in the data. */
function without(schema: Schema, given: string[]): Schema {
  const rest = (parts: Component[]): Component[] =>
    parts
      .filter(({ key }) => !key || !given.includes(key))
      .map((part) => (part.components ? { ...part, components: rest(part.components) } : part));
  return { ...schema, components: rest(schema.components) };
}

interface Refusal {
  heading: string;
  message: string;
}

/** Nothing when it went well. */
async function post({ dataset }: HTMLElement, answers: Answers): Promise<Refusal | undefined> {
  const response = await fetch(location.pathname, {
    method: 'POST',
    body: JSON.stringify(answers),
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', [dataset.header!]: dataset.token! },
    credentials: 'same-origin',
    cache: 'no-store',
  }).catch(() => undefined);
  if (response?.ok) return undefined;
  if (response?.status === 400) {
    const answer = (await response.json().catch(() => undefined)) as { message?: string } | undefined;
    return { heading: 'Dette må rettes først', message: answer?.message || GENERAL };
  }
  const loggedOut = response?.status === 401 || response?.status === 403;
  return { heading: 'Skjemaet er ikke sendt inn', message: !response ? NO_ANSWER : loggedOut ? LOGGED_OUT : GENERAL };
}

export {};
