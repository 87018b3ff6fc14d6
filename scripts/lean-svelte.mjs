const RUNTIME = 'svelte/src/internal/';

// Svelte keeps what only `hydrate` and legacy components need behind variables that a page without them never sets,
// "so it can be treeshaken out". Rolldown does not see that they are never set; as constants it does.
const NEVER_SET = [
  { file: 'client/dom/hydration.js', variable: 'hydrating' },
  { file: 'flags/index.js', variable: 'async_mode_flag' },
  { file: 'flags/index.js', variable: 'legacy_mode_flag' },
  { file: 'flags/index.js', variable: 'tracing_mode_flag' },
];

const IN_TRANSITION = /\tvar t = effect\.nodes && effect\.nodes\.t;\s*if \(t !== null\) \{[\s\S]*?\n\t\}\n/;

// Deep state is not used here (lint sees to it), and so what would make proxies of values never runs; nor does what waits
// for values, since the compiler allows no `await` in components; nor a boundary, which is there to wait and to catch.
const NEVER_ASKED = [
  { file: 'client/reactivity/sources.js', code: 'should_proxy ? proxy(value) : value', instead: 'value' },
  { file: 'client/reactivity/props.js', code: 'runes && bindable ? proxy(value) : value', instead: 'value' },
  // Lint forbids a property that a child may set.
  { file: 'client/reactivity/props.js', code: 'if (runes) e.props_invalid_value(key);', instead: '' },
  { file: 'client/reactivity/async.js', code: 'if (async.length === 0 && pending.length === 0) {', instead: '{' },
  {
    file: 'client/render.js',
    code: /boundary\(\s*\/\*\*[^*]*\*\/ \(anchor_node\),\s*\{\s*pending: \(\) => \{\}\s*\},\s*\(anchor_node\) => \{/,
    instead: 'branch(() => {',
  },
  // A batch of changes waits for no other and for nothing that it has asked for: it is done when the next one begins.
  { file: 'client/reactivity/batch.js', code: 'if (!this.#is_deferred()) this.discard();', instead: 'this.discard();' },
  {
    file: 'client/reactivity/batch.js',
    code: /if \(this\.#is_deferred\(\)\) \{[^}]*\}[\s\S]*?earlier_batch\.#merge\(this\);\s*return;\s*\}/,
    instead: '',
  },
  { file: 'client/reactivity/batch.js', code: /#is_deferred\(\) \{[\s\S]*?\n\t\}\n/, instead: '' },
  { file: 'client/reactivity/batch.js', code: '|| !batch.#intersects(this)', instead: '' },
  {
    file: 'client/reactivity/batch.js',
    code: /#find_earlier_batch\(\) \{[\s\S]*?(?=#defer_effects\(effects\) \{)/,
    instead: '',
  },
  {
    file: 'client/reactivity/batch.js',
    code: /\tincrement\(blocking, effect\) \{[\s\S]*?(?=transfer_reactions\(dirty_reactions\) \{)/,
    instead: '',
  },
  // Nothing comes or goes by a transition (lint sees to it), and so what goes is gone at once.
  {
    file: 'client/reactivity/effects.js',
    code: /\tvar transitions = effect\.nodes && effect\.nodes\.t;\s*if \(transitions !== null\) \{[\s\S]*?\n\t\}\n/,
    instead: '',
  },
  {
    file: 'client/reactivity/effects.js',
    code: /\tvar remaining = transitions\.length;[\s\S]*?\} else \{\s*fn\(\);\s*\}/,
    instead: 'fn();',
  },
  { file: 'client/reactivity/effects.js', code: IN_TRANSITION, instead: '' },
  { file: 'client/reactivity/effects.js', code: IN_TRANSITION, instead: '' },
  {
    file: 'client/reactivity/effects.js',
    code: /var transparent =\s*\(child[^;]*;\s*(?:\/\/.*\s*)*pause_children\(child, transitions, transparent \? local : false\)/,
    instead: 'pause_children(child)',
  },
  {
    file: 'client/reactivity/effects.js',
    code: 'pause_children(effect, transitions, true)',
    instead: 'pause_children(effect)',
  },
  {
    file: 'client/reactivity/effects.js',
    code: /\t\/\*\* @type \{TransitionManager\[\]\} \*\/\s*var transitions = \[\];/,
    instead: '',
  },
  {
    file: 'client/reactivity/effects.js',
    code: /var transparent = \(child\.f[^;]*;\s*(?:\/\/.*\s*)*resume_children\(child, transparent \? local : false\)/,
    instead: 'resume_children(child)',
  },
  {
    file: 'client/dom/blocks/each.js',
    code: /if \(group\) \{\s*group\.pending\.delete[\s\S]*?\} else \{\s*remaining -= 1;\s*\}/,
    instead: 'remaining -= 1;',
  },
  {
    file: 'client/dom/blocks/each.js',
    code: /\} else \{\s*group = \{[\s\S]*?\.add\(group\);\s*\}/,
    instead: '}',
  },
  { file: 'client/dom/blocks/each.js', code: '(flags & EACH_IS_ANIMATED) !== 0', instead: 'false' },
  { file: 'client/dom/blocks/each.js', code: 'state.outrogroups !== null', instead: 'false' },
  { file: 'client/dom/blocks/each.js', code: 'state.outrogroups !== null', instead: 'false' },
  { file: 'client/render.js', code: /\},\s*transformError\s*\);/, instead: '});' },
  {
    file: 'client/render.js',
    code: "import { boundary } from './dom/blocks/boundary.js';",
    instead: "import { branch } from './reactivity/effects.js';",
  },
];

/**
 * Takes hydration, legacy mode, deep and awaited state, boundaries and transitions out of Svelte's runtime: pages are mounted over
 * the prerendered picture, never hydrated; every component is in runes mode, and all state is raw and there.
 *
 * @returns {import('vite').Plugin}
 */
export function leanSvelte() {
  return {
    name: 'demarche-lean-svelte',
    apply: 'build',
    transform(code, id) {
      const variables = NEVER_SET.filter(({ file }) => id.endsWith(RUNTIME + file)).map(({ variable }) => variable);
      const choices = NEVER_ASKED.filter(({ file }) => id.endsWith(RUNTIME + file));
      if (variables.length === 0 && choices.length === 0) return undefined;
      const chosen = choices.reduce((text, choice) => mustReplace(text, choice.code, choice.instead), code);
      return { code: variables.reduce(asConstant, chosen), map: null };
    },
  };
}

/**
 * @param {string} code
 * @param {string} variable
 */
function asConstant(code, variable) {
  const declaration = `export let ${variable} = false;`;
  return mustReplace(code, declaration, `export const ${variable} = false;`).replace(
    new RegExp(`^\\s*${variable} = [^;]+;$`, 'gm'),
    '',
  );
}

/**
 * @param {string} code
 * @param {string | RegExp} from
 * @param {string} to
 */
function mustReplace(code, from, to) {
  const replaced = code.replace(from, to);
  if (replaced === code) throw new Error(`Svelte no longer has "${from}": see scripts/lean-svelte.mjs`);
  return replaced;
}
