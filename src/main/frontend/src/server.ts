/** Calls to the server. Everything below /camunda/api, so that Camunda's login and CSRF filters apply. */
import type { Answers, Schema } from './form/schema';
import type { Variables } from './form/variables';
import { somethingIsDone } from './fresh-list';

export interface TaskCard {
  taskId: string;
  alias: string;
  stage: string;
  /** The child that the task is about; empty where it is about the whole case. */
  subject: string;
  /** Address of the client folder; empty for somebody who may not open it. */
  folder: string;
}

export interface NextTask {
  taskId: string;
  name: string;
}

/** The server has answered, but not with what we asked for. The message is fit to be shown. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const base = document.querySelector('base')!;
const api = `${base.getAttribute('app-root')}/api`;
const engine = `${base.getAttribute('engine-api')}engine/default`;

/** fetch() with `keepalive` refuses larger bodies. */
const KEEPALIVE_LIMIT = 60_000;

const NO_ANSWER = 'Vi fikk ikke kontakt med tjeneren. Alt du har skrevet, står fortsatt her. Prøv igjen om litt.';
const GENERAL = 'Noe gikk galt hos oss. Alt du har skrevet, står fortsatt her. Prøv igjen, og meld fra hvis det skjer flere ganger.';
const LOGGED_OUT = 'Du er logget ut. Logg inn igjen for å fortsette.';

export const saveDraft = (taskId: string, answers: Answers, leaving: boolean): Promise<void> =>
  send('PUT', `${api}/krisesenter/drafts/${encodeURIComponent(taskId)}`, answers, leaving);

export const taskCards = (taskIds: string[]): Promise<TaskCard[]> => send('POST', `${api}/krisesenter/task-cards`, { taskIds });

/** With which task of the same case one may go on; at most one. */
export const nextAfterTask = (taskId: string): Promise<NextTask[]> => send('GET', `${api}/krisesenter/next-task/after/${encodeURIComponent(taskId)}`);

export const firstOfProcess = (instance: string): Promise<NextTask[]> => send('GET', `${api}/krisesenter/next-task/of/${encodeURIComponent(instance)}`);

export const taskVariables = (taskId: string, names: string[]): Promise<Variables> =>
  send('GET', `${engine}/task/${encodeURIComponent(taskId)}/form-variables?deserializeValues=false&variableNames=${names.map(encodeURIComponent).join(',')}`);

export const startVariables = (processDefinitionId: string): Promise<Variables> =>
  send('GET', `${api}/krisesenter/start-form-variables/${encodeURIComponent(processDefinitionId)}`);

export const schemaAt = (url: string): Promise<Schema> => send('GET', url);

export const submitTask = (taskId: string, variables: Variables): Promise<unknown> =>
  send('POST', `${engine}/task/${encodeURIComponent(taskId)}/submit-form`, { variables }).finally(somethingIsDone);

export const startProcess = (processDefinitionId: string, variables: Variables): Promise<unknown> =>
  send('POST', `${engine}/process-definition/${encodeURIComponent(processDefinitionId)}/submit-form`, { variables }).finally(somethingIsDone);

async function send<T>(method: string, url: string, content?: unknown, leaving = false): Promise<T> {
  const body = content === undefined ? null : JSON.stringify(content);
  const response = await fetch(url, {
    method,
    body,
    headers: headersFor(body),
    credentials: 'same-origin',
    cache: 'no-store',
    keepalive: leaving && (body?.length ?? 0) < KEEPALIVE_LIMIT,
  }).catch(() => {
    throw new Refusal(0, NO_ANSWER);
  });
  if (!response.ok) throw await refusalOf(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

function headersFor(body: string | null): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== null) headers['Content-Type'] = 'application/json';
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  if (token) headers['X-XSRF-TOKEN'] = token;
  return headers;
}

/** Only what the server says of a 400 is meant for people; behind other statuses there is a stack trace or nothing. */
async function refusalOf(response: Response): Promise<Refusal> {
  const answer = (await response.json().catch(() => undefined)) as { type?: string; message?: string } | undefined;
  // Camunda's CSRF filter answers 403 without content to whoever comes with the token of a session that has ended
  if (response.status === 401 || (response.status === 403 && !answer?.type)) return new Refusal(401, LOGGED_OUT);
  if (response.status !== 400) return new Refusal(response.status, GENERAL);
  const sentence = answer?.message?.replace(/^Cannot (?:submit task form|instantiate process definition) \S+: /, '').trim();
  return new Refusal(400, sentence || GENERAL);
}
