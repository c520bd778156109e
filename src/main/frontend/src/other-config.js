/* Replaces the configuration of Cockpit, Admin and Welcome. */
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  // Cockpit shows where a journey stands; what is in it, the server tells nobody there
  'cockpit.processInstance.runtime.tab:variables-tab',
  'cockpit.processInstance.runtime.tab:user-tasks-tab',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.decisionDefinition.tab:decision-instances-table',
  'cockpit.navigation:tasks',
  'cockpit.navigation:deployments',
  // what the server refuses to everybody: changing a journey by hand, what nobody may do in bulk, and rights that follow from the role
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processDefinition.runtime.action:bulk-job-definition-override-job-priority-action',
  'cockpit.jobDefinition.action:job-definition-override-job-priority-action',
  'cockpit.incident.action:increase-incident-external-task-retry',
  'admin.dashboard.section:authorization',
  'admin.dashboard.section:system',
].join(','));

// the stock page gives up for good when the server takes longer than seven seconds, as it may for the first who comes
window.require.config({ waitSeconds: 0 });

export default {
  app: { name: 'NAME', vendor: ' ' },
  locales: { availableLocales: ['nb'], fallbackLocale: 'nb' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  links: [],
};
