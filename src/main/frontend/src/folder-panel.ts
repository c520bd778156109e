/** The most important of the client folder beside an open task: it lies over the lists on the left, and nothing of the form is touched. */
let panel: HTMLElement | undefined;
let shown = '';

/** Opens the panel, or closes it again. */
export function panelButton(folder: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ks-panel-button btn-link';
  button.setAttribute('aria-controls', 'ks-folder-panel');
  button.textContent = 'Vis ved siden av';
  const tell = (): void => button.setAttribute('aria-expanded', String(shown === folder));
  tell();
  button.addEventListener('click', () => {
    if (shown === folder) closePanel();
    else open(folder, button);
    tell();
  });
  document.addEventListener('ks-panel', function follow() {
    if (button.isConnected) tell();
    else document.removeEventListener('ks-panel', follow);
  });
  return button;
}

/** Another task is open: the panel of the case before must not stay beside it. */
export function followTask(folder: string): void {
  if (shown && shown !== folder) closePanel();
}

export function closePanel(): void {
  panel?.remove();
  panel = undefined;
  shown = '';
  document.dispatchEvent(new Event('ks-panel'));
}

function open(folder: string, from: HTMLElement): void {
  closePanel();
  shown = folder;
  panel = document.createElement('aside');
  panel.id = 'ks-folder-panel';
  panel.className = 'ks-folder-panel';
  panel.setAttribute('aria-label', 'Klientmappen ved siden av oppgaven');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'btn btn-default';
  close.textContent = 'Lukk';
  close.addEventListener('click', () => {
    closePanel();
    from.focus();
  });
  const frame = document.createElement('iframe');
  frame.title = 'Det viktigste i klientmappen';
  frame.src = `${folder}/panel`;
  panel.append(close, frame);
  panel.style.width = `${Math.max(leftOfTask(), 320)}px`;
  document.body.append(panel);
  close.focus();
  document.dispatchEvent(new Event('ks-panel'));
}

/** As wide as the lists: the open task stays in sight, with every field that is being filled in. */
const leftOfTask = (): number => document.querySelector('.column-right')?.getBoundingClientRect().left ?? 0;
