/* Replaces the configuration of Cockpit, Admin and Welcome. */
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  // Cockpit shows where a journey stands; what is in it, the server tells nobody there
  'cockpit.processInstance.runtime.tab:variables-tab',
  'cockpit.processInstance.runtime.tab:user-tasks-tab',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.decisionDefinition.tab:decision-instances-table',
  'cockpit.navigation:tasks',
  'cockpit.navigation:deployments',
].join(','));

// the stock page gives up for good when the server takes longer than seven seconds, as it may for the first who comes
window.require.config({ waitSeconds: 0 });

export default {
  app: { name: 'NAME', vendor: ' ' },
  disableWelcomeMessage: true,
};
