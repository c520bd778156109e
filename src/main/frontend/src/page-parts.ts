/** What we change in the stock Tasklist's own templates. A part that a new version has moved is left as it is. */
import type { Directive, Module } from './angular';
import { drawAbove } from './cards';
import { dueInWords } from './due';

type Change = [find: string | RegExp, replacement: string];

const header: Change[] = [
  [/<div ng-if="isCommunityEdition"[\s\S]*?<\/div>/, ''],
  ['<span ng-bind-html="logo" class="brand-logo"></span>', ''],
];

const openTask: Change[] = [[/(<h2 class="task">[^<]*<\/h2>)/, '$1<p class="ks-subject" ks-subject="task.id"></p>']];

const list: Change[] = [
  [
    /(<span class="due-date"[^>]*>)[\s\S]*?<\/span>\s*<\/span>/,
    `$1<span tooltip-placement="top" uib-tooltip="{{ task.due | camDate:'long' }}">{{ task.due | ksDue }}</span></span>`,
  ],
];

/** The deadline of the open task, in the same words as in the list. */
const taskMeta: Change[] = [[/am-time-ago="task\.due">{{ task\.due }}/, '>{{ task.due | ksDue }}']];

export function changePageParts(module: Module): void {
  changeTemplate(module, 'camWidgetHeaderDirective', header);
  changeTemplate(module, 'camTasklistTaskDirective', openTask);
  changeTemplate(module, 'camTasklistTaskMetaDirective', taskMeta);
  changeTemplate(module, 'camTasksDirective', list);
  module.decorator('camWidgetFooterDirective', ['$delegate', ([footer]: [Directive]) => {
    footer.template = '';
    return [footer];
  }]);
  module.filter('ksDue', [() => (due: string | undefined) => dueInWords(due)]);
  module.directive('ksSubject', [() => ({
    restrict: 'A',
    link(scope: { $watch(name: string, listener: (taskId?: string) => void): void }, element: { 0: HTMLElement }, attributes: { ksSubject: string }) {
      scope.$watch(attributes.ksSubject, (taskId) => drawAbove(element[0], taskId));
    },
  })]);
}

function changeTemplate(module: Module, directive: string, changes: Change[]): void {
  module.decorator(directive, ['$delegate', ([stock]: [Directive]) => {
    stock.template = changes.reduce((template, [find, replacement]) => template.replace(find, replacement), stock.template ?? '');
    return [stock];
  }]);
}
