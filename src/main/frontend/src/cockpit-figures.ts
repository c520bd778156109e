/** On the picture of a model: how many wait at each step, how many of them are late, and how long the step has taken. */

export interface Figure {
  step: string;
  waiting: number;
  /** Nothing when so few wait that it would tell who is meant. */
  late: number | null;
  measured: number;
  /** In words; empty when too few have passed the step. */
  median: string;
}

interface Canvas {
  getRootElement(): { businessObject: { id: string } };
}

interface Overlays {
  add(element: string, type: string, overlay: { position: { top?: number; bottom?: number; left: number }; html: HTMLElement }): void;
}

interface Elements {
  get(id: string): { height: number } | undefined;
}

export interface Viewer {
  get(part: 'canvas'): Canvas;
  get(part: 'overlays'): Overlays;
  get(part: 'elementRegistry'): Elements;
}

/** On the upper and the lower edge, beside the badges that Cockpit itself hangs at the corners. */
const ABOVE = -10;
const BELOW = -8;
const LEFT = 26;

export function drawFigures(viewer: Viewer, figures: Figure[]): void {
  for (const figure of figures) {
    const shape = viewer.get('elementRegistry').get(figure.step);
    // a step of an older version of the model
    if (!shape) continue;
    if (figure.waiting > 0) draw(viewer, figure.step, ABOVE, now(figure), figure.late ? 'ks-step ks-step-late' : 'ks-step');
    if (figure.median) draw(viewer, figure.step, shape.height + BELOW, `Tar ${figure.median}`, 'ks-step ks-step-time', how(figure));
  }
}

const now = ({ waiting, late }: Figure): string => `${waiting} venter${late ? `, ${late} forsinket` : ''}`;

const how = ({ measured }: Figure): string => `Halvparten av de siste ${measured} gangene tok det kortere tid`;

function draw(viewer: Viewer, step: string, top: number, text: string, look: string, title = ''): void {
  const html = document.createElement('div');
  html.className = look;
  html.textContent = text;
  if (title) html.title = title;
  viewer.get('overlays').add(step, 'krisesenter', { position: { top, left: LEFT }, html });
}
