import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cruiseRooms, diagramOf, violationsOf, withDiagram } from '../../scripts/rooms.mjs';

/** Writes a small tree, follows its imports, and gives what is wrong with them. */
async function violationsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return violationsOf(await cruisePlanted(files));
}

async function cruisePlanted(files: Readonly<Record<string, string>>): ReturnType<typeof cruiseRooms> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-rooms-'));
  try {
    // Components import Svelte's runtime once they are compiled.
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await cruiseRooms(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('an import that the table does not grant is caught', async () => {
  const found = await violationsIn({
    'src/model/a.ts': "import { b } from '../view/b';\nexport const a = b;\n",
    'src/view/b.ts': 'export const b = 1;\n',
  });
  expect(found).toEqual(['room-model: src/model/a.ts -> src/view/b.ts']);
});

test('an import of a type alone is caught', async () => {
  const found = await violationsIn({
    'src/model/a.ts': "import type { B } from '../view/b';\nexport type A = B;\n",
    'src/view/b.ts': 'export type B = 1;\n',
  });
  expect(found).toEqual(['room-model: src/model/a.ts -> src/view/b.ts']);
});

test('a cycle inside a room is caught', async () => {
  const found = await violationsIn({
    'src/time/a.ts': "import { b } from './b';\nexport const a = () => b;\n",
    'src/time/b.ts': "import { a } from './a';\nexport const b = () => a;\n",
  });
  expect(found).toContain('no-cycle: src/time/a.ts -> src/time/b.ts -> src/time/a.ts');
});

test('Node is caught where a browser runs, through a component too', async () => {
  const found = await violationsIn({
    'src/panels/A.svelte':
      '<script lang="ts">\n  import { read } from \'../formats/read.svelte\';\n</script>\n\n{read()}\n',
    'src/formats/read.svelte.ts':
      "import { readFileSync } from 'node:fs';\nexport const read = () => readFileSync('a');\n",
  });
  expect(found).toEqual(['no-node-in-the-browser: src/formats/read.svelte.ts -> fs']);
});

test('a file that nobody imports, and a folder that is no room, are caught', async () => {
  expect(await violationsIn({ 'src/time/a.ts': 'export const a = 1;\n' })).toEqual(['no-orphan: src/time/a.ts']);
  const found = await violationsIn({
    'src/utils/a.ts': "import { b } from '../time/b';\nexport const a = b;\n",
    'src/time/b.ts': 'export const b = 1;\n',
  });
  expect(found).toContain('no-unknown-room: src/utils/a.ts -> src/time/b.ts');
});

test('the diagram shows who imports whom, and replaces the one that stood there', async () => {
  const result = await cruisePlanted({
    'src/model/a.ts': "import { b } from '../time/b';\nexport const a = b;\n",
    'src/time/b.ts': 'export const b = 1;\n',
  });
  const diagram = diagramOf(result);
  expect(diagram).toContain('model --> time');
  const once = withDiagram('# Rooms\n', 'old');
  expect(withDiagram(once, diagram)).toBe(withDiagram('# Rooms\n', diagram));
});
