import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { effectFiles, pureRooms, rooms } from './rooms.js';
import { house } from './scripts/lint-rules.mjs';
import svelteConfig from './svelte.config.js';

const CODE = ['**/*.ts', '**/*.svelte'];

const HOUSE_STYLE = [
  { selector: 'TSEnumDeclaration', message: 'No enum: a union of strings.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that a thing has one name everywhere.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='parse']",
    message: 'Dates of a dossier are read by time/, never by Date.',
  },
  {
    selector: "NewExpression[callee.name='Date'] > :matches(Literal[raw=/^['\"]/], TemplateLiteral).arguments",
    message: 'Dates of a dossier are read by time/, never by Date.',
  },
  {
    selector: 'ExportNamedDeclaration > FunctionDeclaration[params.length>3]',
    message: 'From the fourth argument on: an options object.',
  },
  {
    selector: "SvelteElement[name.name='a'] SvelteAttribute[key.name='href'] > SvelteMustacheTag",
    message: 'A link to an address that is data goes through SafeLink, which checks it.',
  },
  {
    selector: "SvelteSpreadAttribute, SvelteElement[kind='special'][name.name='svelte:element']",
    message: 'Write the attributes and the element out: either one adds 3 kB of Svelte to every page and embed.',
  },
  {
    selector: "SvelteDirective[kind='Transition'], SvelteDirective[kind='Animation']",
    message: 'Move by CSS: the runtime knows neither transitions nor animations (scripts/lean-svelte.mjs).',
  },
];

const RAW_STATE = [
  {
    selector: 'CallExpression[callee.name=/^.(state|bindable)$/]',
    message:
      'Use $state.raw and plain properties: without deep state Svelte needs no proxies (scripts/lean-svelte.mjs).',
  },
];

const EFFECT = [
  {
    selector: "CallExpression[callee.name='$effect'], CallExpression[callee.object.name='$effect']",
    message: `Derive instead: an $effect may stand in ${effectFiles.join(' and ')} only (rooms.js).`,
  },
];

export default ts.config(
  { ignores: ['dist/', 'shots/', 'coverage/', 'node_modules/', 'tests/dossiers/'] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs['flat/recommended'],
  svelte.configs['flat/prettier'],
  { languageOptions: { globals: globals.node } },
  {
    rules: {
      eqeqeq: 'error',
      'no-else-return': ['error', { allowElseIf: false }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: true }],
      // The rune `let { a } = $props()` is reassigned by Svelte itself.
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  { files: ['**/*.svelte'], rules: { 'prefer-const': 'off' } },
  // The compiler reads the scripts too, and knows which names exist.
  { files: ['scripts/**/*.mjs', 'tests/bench/**/*.mjs'], rules: { 'no-undef': 'off' } },
  { files: ['tests/bench/adapters/**/*.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      // Our pages forbid inline styles (style-src 'self'): they would only work where nobody looks.
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
    },
  },
  {
    files: CODE.map((pattern) => `src/${pattern}`),
    plugins: { house },
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-syntax': ['error', ...HOUSE_STYLE, ...RAW_STATE, ...EFFECT],
      'house/docstring': 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  // A table of numbers.
  { files: ['src/layout/text-advances.ts'], rules: { 'max-lines': 'off' } },
  { files: effectFiles, rules: { 'no-restricted-syntax': ['error', ...HOUSE_STYLE, ...RAW_STATE] } },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/**/*.d.ts'],
    languageOptions: {
      parserOptions: {
        project: './tsconfig.node.json',
        tsconfigRootDir: import.meta.dirname,
        // In CI the parser would otherwise read the file on disk and never see the text that a guard's test plants.
        disallowAutomaticSingleRunInference: true,
      },
    },
    rules: {
      'house/no-date-from-text': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: pureRooms.map((room) => `src/${room}/**/*.ts`), rules: { 'no-console': 'error' } },
  Object.entries(rooms).map(([room, mayImport]) => ({
    files: [`src/${room}/**/*.ts`, `src/${room}/**/*.svelte`],
    rules: { 'no-restricted-imports': ['error', { patterns: importsForbidden(room, mayImport) }] },
  })),
);

/**
 * Gives the import patterns that a room may not use: every other room of the table that is not granted to it.
 *
 * @param {string} room
 * @param {readonly string[]} mayImport
 */
function importsForbidden(room, mayImport) {
  const forbidden = Object.keys(rooms).filter((other) => other !== room && !mayImport.includes(other));
  return [
    {
      regex: `^(\\./)?(\\.\\./)+(src/)?(${forbidden.join('|')})(/|$)`,
      message: `The room ${room} may not import from there (rooms.js).`,
    },
    { regex: '^(/|src/|~|\\$lib)', message: 'Imports inside src are relative.' },
    { regex: '^\\.{1,2}/.*\\.(ts|js)$', message: 'Imports inside src have no extension.' },
  ];
}
