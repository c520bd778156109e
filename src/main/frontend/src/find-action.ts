/** The client folder offers some forty things to begin, in groups. Whoever writes a word sees those that have it, whatever their group. */

const plain = (text: string): string => text.toLocaleLowerCase('nb').replace(/\s+/g, ' ').trim();

export function findActions(place: HTMLElement | null): void {
  const filter = place?.querySelector<HTMLElement>('.ks-filter');
  const field = filter?.querySelector('input');
  const status = filter?.querySelector<HTMLElement>('[role=status]');
  if (!place || !filter || !field || !status) return;
  const groups = [...place.querySelectorAll<HTMLDetailsElement>('.ks-group')];
  const wasOpen = new Map<HTMLDetailsElement, boolean>();
  filter.hidden = false;

  const show = (): void => {
    const words = plain(field.value).split(' ').filter(Boolean);
    const searching = words.length > 0;
    // what is often done stands in its group too: while somebody looks for something it would be there twice
    place.querySelector<HTMLElement>('.ks-actions')?.toggleAttribute('hidden', searching);
    let found = 0;
    for (const group of groups) {
      if (searching && !wasOpen.has(group)) wasOpen.set(group, group.open);
      const name = plain(group.querySelector('summary')!.firstChild?.textContent ?? '');
      let inGroup = 0;
      for (const item of group.querySelectorAll<HTMLElement>('li')) {
        const text = `${plain(item.textContent ?? '')} ${name}`;
        const fits = words.every((word) => text.includes(word));
        item.hidden = !fits;
        if (fits) inGroup += 1;
      }
      for (const reason of group.querySelectorAll<HTMLElement>('.ks-not-now')) reason.hidden = !reason.querySelector('li:not([hidden])');
      // the figure says how many there are in all
      group.querySelector<HTMLElement>('summary > .ks-small')!.hidden = searching;
      group.hidden = inGroup === 0;
      group.open = searching ? inGroup > 0 : (wasOpen.get(group) ?? group.open);
      found += inGroup;
    }
    if (!searching) wasOpen.clear();
    status.textContent = !searching ? '' : found === 0 ? 'Ingenting passer. Prøv et annet ord.' : found === 1 ? '1 passer.' : `${found} passer.`;
  };
  field.addEventListener('input', show);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      const only = [...place.querySelectorAll<HTMLAnchorElement>('.ks-choices li:not([hidden]) a')];
      if (field.value.trim() && only.length === 1) only[0]!.click();
    }
  });
  // a page that comes back by the back button still has the word
  show();
}
