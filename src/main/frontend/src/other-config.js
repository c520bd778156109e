/* Replaces the configuration of Cockpit, Admin and Welcome. */
// the stock page gives up for good when the server takes longer than seven seconds, as it may for the first who comes
window.require.config({ waitSeconds: 0 });

export default {
  app: { name: 'NAME', vendor: ' ' },
  disableWelcomeMessage: true,
};
