import type { Route } from '../../scripts/static-server.mjs';
import { readDossiers } from '../../scripts/dossiers.mjs';

const HOSTILE = 'svg{max-width:10%!important}button{background:lime}*{font-family:cursive}figure{display:none}';

/** Pages of a host elsewhere, each another way to embed the first dossier of a site. */
export function hostRoutes(site: string): Readonly<Record<string, Route>> {
  const { id } = readDossiers()[0];
  const src = `${site}data/${id}/dossier.json`;
  const script = `<script src="${site}embed.js"></script>`;
  const chart = (attributes: string): string =>
    `<demarche-chart ${attributes}><span>the host’s fallback</span></demarche-chart>`;
  const policy = `default-src 'none'; script-src ${site}; connect-src ${site}; style-src 'self'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html`;
  const listener = `addEventListener('message',(e)=>{const f=document.querySelector('iframe');
    if(e.source===f.contentWindow){(window.heard??=[]).push(e.data);if(e.data.demarche)f.height=e.data.demarche.height}})`;
  const frame = (hash = ''): string =>
    `<script>${listener}</script><iframe title="chart" width="600" height="150" sandbox="allow-scripts" src="${site}embed/${id}.html${hash}"></iframe>`;
  return {
    '/favicon.ico': (_, response) => response.writeHead(204).end(),
    '/element': html(`<style>${HOSTILE}</style>${script}${chart(`src="${src}"`)}`),
    '/strict': html(script + chart(`src="${src}"`), policy),
    '/twice': html(script + script + chart(`src="${src}"`) + chart(`src="${src}"`), policy),
    '/broken': html(script + chart(`src="${site}broken.json"`)),
    '/missing': html(script + chart(`src="${site}missing.json"`)),
    '/bare': html(script + chart('')),
    '/frame': html(frame()),
    '/wordpress': html(frame('#?secret=abc123XYZ')),
  };
}

function html(body: string, policy?: string): Route {
  return (_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy !== undefined && { 'content-security-policy': policy }),
    });
    response.end(`<!doctype html><html lang="en"><title>Host</title><body>${body}</body></html>`);
  };
}
