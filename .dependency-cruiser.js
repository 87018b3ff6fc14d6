import { builtinModules } from 'node:module';
import { pureRooms, rooms } from './rooms.js';

const names = Object.keys(rooms);

// Files that nobody imports because a build or a terminal starts at them.
const ENTRIES = [
  '^src/app/main\\.ts$',
  '^src/prerender/render-page\\.ts$',
  '^src/embed/(element|frame)\\.ts$',
  '^src/cli/',
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [...ENTRIES, '\\.d\\.ts$', '\\.css$', '^src/[^/]+\\.md$'] },
      to: {},
    },
    { name: 'no-unknown-room', severity: 'error', from: { path: `^src/(?!(${names.join('|')})/)` }, to: {} },
    {
      name: 'no-way-out-of-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: ['^src/', 'node_modules/'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|prerender)/' },
      to: { path: `^(node:)?(${builtinModules.join('|')})$` },
    },
    {
      name: 'no-dom-library-in-a-pure-room',
      severity: 'error',
      from: { path: `^src/(${pureRooms.join('|')})/` },
      to: { path: 'node_modules/(svelte|d3-zoom|d3-selection)/' },
    },
    {
      name: 'no-dev-dependency-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    ...Object.entries(rooms).map(([room, mayImport]) => ({
      name: `room-${room}`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...mayImport].join('|')})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.svelte.ts', '.js', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
