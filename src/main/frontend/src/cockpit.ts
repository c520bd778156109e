/** Our part of Cockpit: what is late on its front page, on the picture of a model how many wait at each step and how long it takes, and tables in Norwegian. */
import { drawBoard, type Board } from './cockpit-board';
import { drawFigures, type Figure, type Viewer } from './cockpit-figures';
import { sayTablesInNorwegian } from './cockpit-tables';
import stylesheet from './cockpit.css';

const BOARD = '/workplace/api/leader';
const STEPS = '/workplace/api/steps/';

const style = document.createElement('style');
style.textContent = stylesheet;
document.head.append(style);

sayTablesInNorwegian();

/** Cockpit writes moments as computers do, whatever its configuration says. */
const moments = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeStyle: 'short' });
window.angular.module('cam.cockpit').decorator('camDateFilter', [() => (moment?: string) => moment && moments.format(new Date(moment))]);

/** Nothing for somebody who leads no centre. */
async function ask<T>(address: string): Promise<T[]> {
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin', cache: 'no-store' });
  return answer.ok ? answer.json() : [];
}

export default [
  {
    id: 'krisesenter-board',
    pluginPoint: 'cockpit.dashboard',
    priority: 1000,
    properties: { label: 'Lederoversikt' },
    render: (node: HTMLElement): void => {
      void ask<Board>(BOARD).then((boards) => {
        const section = node.closest<HTMLElement>('section');
        if (section) section.hidden = boards.length === 0;
        // what is late comes first, also for whoever goes through the page with the keyboard
        section?.parentElement?.prepend(section);
        drawBoard(node, boards);
      });
    },
  },
  {
    id: 'krisesenter-figures',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    render: (viewer: Viewer): void => {
      const model = viewer.get('canvas').getRootElement().businessObject.id;
      void ask<Figure>(STEPS + encodeURIComponent(model)).then((figures) => drawFigures(viewer, figures));
    },
  },
];
