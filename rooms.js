// Who may import whom. What is not written is forbidden: the linters read this table (eslint.config.js, .dependency-cruiser.js).
// A room may always import from itself.
export const rooms = {
  time: [],
  model: ['time'],
  formats: ['model', 'time'],
  view: ['model', 'time'],
  layout: ['view', 'model', 'time'],
  url: ['view', 'model', 'time'],
  messages: ['view', 'model', 'time'],
  state: ['layout', 'view', 'model', 'time'],
  draw: ['layout', 'view', 'model', 'time', 'messages'],
  interaction: ['layout', 'view', 'time'],
  panels: ['draw', 'formats', 'view', 'model', 'time', 'messages'],
  app: [
    'interaction',
    'panels',
    'draw',
    'state',
    'url',
    'layout',
    'formats',
    'view',
    'model',
    'time',
    'messages',
    'styles',
  ],
  prerender: ['app', 'panels', 'draw', 'layout', 'formats', 'model', 'time', 'messages'],
  embed: ['app', 'state', 'url', 'formats', 'view', 'model', 'time', 'messages', 'styles'],
  cli: ['prerender', 'formats', 'model', 'time', 'messages'],
  styles: [],
};

// Rooms that run anywhere (browser, Node, worker) and so compile without the DOM library.
export const pureRooms = ['time', 'model', 'formats', 'view', 'layout', 'url', 'messages'];

// The only file that may hold an $effect: everything else derives.
export const effectFiles = ['src/app/sync-url.svelte.ts'];
