/* Replaces the configuration of Cockpit, Admin and Welcome. */
export default {
  app: { name: 'NAME', vendor: ' ' },
};
