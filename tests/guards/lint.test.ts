import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { pureRooms, rooms } from '../../rooms.js';

const eslint = new ESLint();

/** Lints a text as if it stood at a path, and gives the rules that it breaks. */
async function rulesBroken(filePath: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

/** Puts a script into a component. */
function component(script: string, markup = '<p>text</p>'): string {
  return `<script lang="ts">\n${script}\n</script>\n\n${markup}\n`;
}

test('an import from a room that is not granted is caught', { timeout: 60_000 }, async () => {
  const text = "import { spanOf } from '../layout/time-scale';\nexport const a = spanOf;\n";
  expect(await rulesBroken('src/time/span.ts', text)).toContain('no-restricted-imports');
});

test('an import that carries only a type across is caught in a component', async () => {
  const text = component(
    "import type { Store } from '../state/store.svelte';\nlet { store }: { store: Store } = $props();",
    '{store}',
  );
  expect(await rulesBroken('src/panels/Planted.svelte', text)).toContain('no-restricted-imports');
});

test('an import that the table grants passes', async () => {
  const text = component(
    "import type { Dossier } from '../model/dossier';\nlet { dossier }: { dossier: Dossier } = $props();",
    '{dossier.title}',
  );
  expect(await rulesBroken('src/panels/Planted.svelte', text)).toEqual([]);
});

test('from a folder inside a room the way out is watched too', async () => {
  const text = "import { draw } from '../../draw/glyph-paths';\nexport const a = draw;\n";
  expect(await rulesBroken('src/messages/en/planted.svelte', component(text))).toContain('no-restricted-imports');
});

test('an $effect is caught outside the files that may hold one', async () => {
  const text = component('let { a }: { a: number } = $props();\n$effect(() => console.log(a));');
  expect(await rulesBroken('src/panels/Planted.svelte', text)).toContain('no-restricted-syntax');
});

test.each([
  ['spread attributes', '<p {...a}>text</p>'],
  ['an element named by a variable', '<svelte:element this={a.tag}>text</svelte:element>'],
])('%s are caught in a component', async (_, markup) => {
  const text = component('let { a }: { a: { readonly tag: string } } = $props();', markup);
  expect(await rulesBroken('src/panels/Planted.svelte', text)).toContain('no-restricted-syntax');
});

test.each([
  ['deep state', 'let a = $state(0);'],
  ['deep state with a type', 'let a = $state<number>(0);'],
  ['a property that a child may set', 'let { a = $bindable(0) }: { a?: number } = $props();'],
])('%s is caught', async (_, code) => {
  expect(await rulesBroken('src/panels/Planted.svelte', component(code, '{a}'))).toContain('no-restricted-syntax');
});

test('a date read from text is caught by its type, whatever it is called', async () => {
  const text = 'export const read = (a: string): Date => new Date(a);\n';
  expect(await rulesBroken('src/time/span.ts', text)).toContain('house/no-date-from-text');
  expect(await rulesBroken('src/time/span.ts', text.replace('a: string', 'a: number'))).toEqual([]);
});

test.each([
  ['any', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['a non-null assertion', 'const a = [1];\nexport const b = a[0]!;', '@typescript-eslint/no-non-null-assertion'],
  ['an enum', "export enum Side { East = 'east' }", 'no-restricted-syntax'],
  ['a default export', 'export default 1;', 'no-restricted-syntax'],
  ['Date.parse', "export const a = Date.parse('2022-01-26');", 'no-restricted-syntax'],
  ['a function without a docstring', 'export function a(): number { return 1; }', 'house/docstring'],
])('%s is caught', async (_, text, rule) => {
  expect(await rulesBroken('src/time/span.ts', text)).toContain(rule);
});

test.each([
  ['raw HTML', '{@html text}', 'svelte/no-at-html-tags'],
  ['an inline style', '<p style="color: red">{text}</p>', 'svelte/no-inline-styles'],
  ['a style directive', '<p style:color={text}>{text}</p>', 'svelte/no-inline-styles'],
  ['a link to an unchecked address', '<a href={text}>{text}</a>', 'no-restricted-syntax'],
  ['a transition', '<p transition:fade>{text}</p>', 'no-restricted-syntax'],
  ['an animation', '{#each [...text] as letter (letter)}<p animate:flip>{letter}</p>{/each}', 'no-restricted-syntax'],
  ['a list without keys', '{#each [...text] as letter}{letter}{/each}', 'svelte/require-each-key'],
])('%s is caught in a component', async (_, markup, rule) => {
  const text = component('let { text }: { text: string } = $props();', markup);
  expect(await rulesBroken('src/panels/Planted.svelte', text)).toContain(rule);
});

test('the table of rooms has no cycle and names only rooms', () => {
  const names = Object.keys(rooms);
  expect(
    Object.values(rooms)
      .flat()
      .filter((room) => !names.includes(room)),
  ).toEqual([]);
  expect(pureRooms.filter((room) => !names.includes(room))).toEqual([]);
  const table: Readonly<Record<string, readonly string[]>> = rooms;
  const reach = (room: string, seen: readonly string[]): readonly string[] =>
    seen.includes(room) ? [...seen, room] : (table[room] ?? []).flatMap((next) => reach(next, [...seen, room]));
  expect(names.flatMap((room) => reach(room, []))).toEqual([]);
});
