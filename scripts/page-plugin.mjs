import { jsonForScript, readDossiers } from './dossiers.mjs';

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html',
};

// Large files are read by a worker of the page's own.
const PAGE_POLICY = { 'worker-src': "'self'", 'trusted-types': 'svelte-trusted-html demarche-worker' };

/**
 * Writes a content security policy, with the differences of one page.
 *
 * @param {Readonly<Record<string, string>>} [differences]
 */
export function contentSecurityPolicy(differences = {}) {
  return Object.entries({ ...POLICY, ...differences })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}

/**
 * Puts the first dossier into the page, so that the first picture needs no request; and into the built page its policy.
 *
 * @returns {import('vite').Plugin}
 */
export function dossierPage() {
  let isBuild = false;
  return {
    name: 'demarche-page',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const { path, text } = readDossiers()[0];
        const script = `<script type="application/json" id="dossier" data-src="${path}">${jsonForScript(text)}</script>`;
        return {
          html: html.replace('<!--dossier-->', () => script),
          tags: isBuild
            ? [
                {
                  tag: 'meta',
                  attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(PAGE_POLICY) },
                  injectTo: 'head-prepend',
                },
              ]
            : [],
        };
      },
    },
  };
}
