/** What we change in the stock Tasklist's own templates. A part that a new version has moved is left as it is. */
import type { Directive, Module } from './angular';
import { drawAbove } from './cards';
import { dueInWords, isOverdue } from './due';

type Change = [find: string | RegExp, replacement: string];

const header: Change[] = [
  [/<div ng-if="isCommunityEdition"[\s\S]*?<\/div>/, ''],
  ['<span ng-bind-html="logo" class="brand-logo"></span>', ''],
  ['ng-if="showAppDropDown"', 'ng-if="showAppDropDown && authentication.name"'],
];

const openTask: Change[] = [
  [/(<h2 class="task">[^<]*<\/h2>)[\s\S]*?<a class="instance-link"[\s\S]*?<\/a>\s*<\/div>/, '$1<p class="ks-subject" ks-subject="task.id"></p>'],
  [/<div class="tenant-id"[\s\S]*?<\/div>/, ''],
];

/** When, and whose: in words. Priority and age say nothing that the order of the list does not say. */
const list: Change[] = [
  [/<h5 class="assignee"[\s\S]*?<\/h5>/, ''],
  [
    /<div class="cells-wrapper">[\s\S]*?(?=<div class="task-card-details")/,
    `<p class="ks-when">
      <span ng-if="task.due" class="due-date" ng-class="{overdue: (task.due | ksOverdue)}"
            tooltip-placement="top" uib-tooltip="{{ task.due | camDate:'long' }}">{{ task.due | ksDue }}</span>
      <span class="assignee" ng-if="hasAssignee(task)">{{ assigneeDisplayedName(task) }}</span>
      <span class="ks-nobody" ng-if="!hasAssignee(task)">Ikke tatt</span>
    </p>`,
  ],
];

/** Only who may change the lists sees the pencil beside them. */
const lists: Change[] = [['<div class="actions"', '<div class="actions" ng-if="userCanCreateFilter"'], ['tooltip-placement="top"', 'tooltip-placement="right"']];

/** The deadline follows from the routine, and who may take a task from the model: both are told, not offered for change. */
const taskMeta = `
<ul class="meta list-inline ks-meta">
  <li class="due-date" ng-if="task.due" ng-class="{overdue: (task.due | ksOverdue)}">
    <span class="glyphicon glyphicon-bell"></span>
    <span tooltip-placement="top" uib-tooltip="{{ task.due | camDate:'long' }}">{{ task.due | ksDue }}</span>
  </li>
  <li class="groups" ng-if="groupNames.length">
    <span class="glyphicon glyphicon-th"></span>
    {{ groupNames | ksGroups }}
  </li>
  <li class="assignee" ng-if="hasAssignee()">
    <span class="glyphicon glyphicon-user"></span>
    {{ assignee.firstName || assignee.lastName ? assignee.firstName + ' ' + assignee.lastName : assignee.id }}
    <button class="unclaim btn-link" ng-if="isAssignee" ng-click="unclaim()" ng-disabled="submitInProgress">Legg tilbake</button>
  </li>
  <li class="assignee set-value" ng-if="!hasAssignee()">
    <span class="glyphicon glyphicon-user"></span>
    Ikke tatt
    <button class="claim btn btn-primary" ng-click="claim()" ng-disabled="submitInProgress">{{ 'CLAIM_TASK' | translate }}</button>
  </li>
</ul>`;

/** Nobody reads what a team is called within the engine, so that its name does not come either. */
function inWords(groups: string[]): string {
  return [...new Set(groups.map((group) => (group.startsWith('team-') ? 'Teamet rundt klienten' : group)))].sort().join(', ');
}

export function changePageParts(module: Module): void {
  changeTemplate(module, 'camWidgetHeaderDirective', header);
  changeTemplate(module, 'camTasklistTaskDirective', openTask);
  changeTemplate(module, 'camTasklistTaskMetaDirective', [[/[\s\S]*/, taskMeta]]);
  changeTemplate(module, 'camTasklistFiltersDirective', lists);
  changeTemplate(module, 'camTasksDirective', list);
  module.decorator('camWidgetFooterDirective', ['$delegate', ([footer]: [Directive]) => {
    footer.template = '';
    return [footer];
  }]);
  module.filter('ksDue', [() => (due: string | undefined) => dueInWords(due)]);
  module.filter('ksOverdue', [() => isOverdue]);
  module.filter('ksGroups', [() => inWords]);
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
