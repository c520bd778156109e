/** What form-js leaves out for screen readers and keyboards. It looks at the form again whenever the form has changed. */

type Fix = (host: HTMLElement) => void;

export function makeAccessible(host: HTMLElement): () => void {
  let planned = false;
  const fixAll = (): void => {
    planned = false;
    for (const fix of FIXES) fix(host);
  };
  const observer = new MutationObserver(() => {
    if (planned) return;
    planned = true;
    queueMicrotask(fixAll);
  });
  observer.observe(host, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
  host.addEventListener('click', stopUnwantedClicks, true);
  host.addEventListener('keydown', clearSelectByKey);
  fixAll();
  return () => observer.disconnect();
}

const FIXES: Fix[] = [comboboxes, groups, invalidFields, listRows, tags];

/** Selects, tag lists and times are text boxes with a list of plain elements under them. */
function comboboxes(host: HTMLElement): void {
  const inputs = host.querySelectorAll<HTMLInputElement>('.fjs-form-field-select input, .fjs-taglist-input, .fjs-timepicker input');
  for (const input of inputs) {
    const field = input.closest('.fjs-timepicker, .fjs-form-field');
    const list = field?.querySelector<HTMLElement>('.fjs-dropdownlist');
    set(input, 'role', 'combobox');
    set(input, 'aria-haspopup', 'listbox');
    set(input, 'aria-expanded', String(!!list));
    if (!input.classList.contains('fjs-select-hidden-input')) set(input, 'aria-autocomplete', 'list');
    if (input.closest('.fjs-form-field')?.querySelector('.fjs-asterix')) set(input, 'aria-required', 'true');
    if (list) describeList(input, list);
    else for (const name of ['aria-controls', 'aria-activedescendant']) input.removeAttribute(name);
  }
}

function describeList(input: HTMLInputElement, list: HTMLElement): void {
  list.id = `${input.id}-list`;
  set(list, 'role', 'listbox');
  list.removeAttribute('tabindex');
  set(list, 'aria-label', labelOf(input) || 'Valg');
  set(input, 'aria-controls', list.id);
  list.querySelectorAll('.fjs-dropdownlist-item').forEach((option, index) => {
    option.id = `${list.id}-${index}`;
    set(option, 'role', 'option');
    set(option, 'aria-selected', String(option.textContent === input.value));
    if (option.classList.contains('focused')) set(input, 'aria-activedescendant', option.id);
  });
}

function labelOf(input: HTMLInputElement): string {
  return input.labels?.[0]?.textContent?.replace('*', '').trim() ?? '';
}

/** Checklists and radios are loose boxes beside a label that names none of them. */
function groups(host: HTMLElement): void {
  for (const field of host.querySelectorAll<HTMLElement>('.fjs-form-field-checklist, .fjs-form-field-radio')) {
    const label = [...field.children].find((child) => child.classList.contains('fjs-form-field-label'));
    if (!label) continue;
    label.id ||= `${field.querySelector('input')?.id ?? 'group'}-group-label`;
    label.removeAttribute('for');
    set(field, 'role', field.classList.contains('fjs-form-field-radio') ? 'radiogroup' : 'group');
    set(field, 'aria-labelledby', label.id);
    const described = [...field.children].filter((child) => child.matches('.fjs-form-field-description, .fjs-form-field-error') && child.id);
    set(field, 'aria-describedby', described.map((child) => child.id).join(' '));
  }
}

function invalidFields(host: HTMLElement): void {
  for (const field of host.querySelectorAll<HTMLElement>('.fjs-form-field-datetime, .fjs-form-field-select')) {
    const invalid = field.classList.contains('fjs-has-errors');
    for (const input of field.querySelectorAll('input')) {
      if (invalid || 'ksUnreadable' in input.dataset) set(input, 'aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    }
  }
}

function listRows(host: HTMLElement): void {
  for (const list of host.querySelectorAll<HTMLElement>('.fjs-form-field-dynamiclist')) {
    const name = list.querySelector('.fjs-form-field-label')?.textContent?.trim() || 'Rad';
    const rows = [...list.querySelectorAll<HTMLElement>('.fjs-repeat-row-container')].filter((row) => row.closest('.fjs-form-field-dynamiclist') === list);
    rows.forEach((row, index) => {
      row.dataset.ksRow = `${name}, nummer ${index + 1}`;
      set(row, 'role', 'group');
      set(row, 'aria-label', row.dataset.ksRow);
      const remove = row.querySelector(':scope > .fjs-repeat-row-remove');
      if (remove) set(remove, 'aria-label', `Fjern ${row.dataset.ksRow}`);
    });
    const add = list.querySelector(':scope > .fjs-repeat-render-footer > .fjs-repeat-render-add');
    if (add) set(add, 'aria-label', `Legg til: ${name}`);
  }
}

function tags(host: HTMLElement): void {
  for (const remove of host.querySelectorAll('.fjs-taglist-tag-remove')) {
    set(remove, 'aria-label', `Fjern ${remove.parentElement?.textContent?.trim() ?? ''}`);
  }
}

/** The link to the search of a tag list would change the page's address; read-only boxes would be ticked on screen only. */
function stopUnwantedClicks(event: Event): void {
  const target = event.target as HTMLElement;
  if (target.closest('.fjs-taglist-skip-link')) event.preventDefault();
  if (target instanceof HTMLInputElement && /checkbox|radio/.test(target.type) && target.closest('.fjs-readonly')) event.preventDefault();
}

function clearSelectByKey(event: KeyboardEvent): void {
  const input = event.target as HTMLElement;
  if ((event.key !== 'Delete' && event.key !== 'Backspace') || !input.classList.contains('fjs-select-hidden-input')) return;
  input.parentElement?.querySelector('.fjs-select-cross')?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  event.preventDefault();
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
