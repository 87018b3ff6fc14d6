import { mount } from 'svelte';
import { parseDossier } from '../formats/parse-dossier';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import App from './App.svelte';
import { measureByCanvas } from './measure-by-canvas';
import { syncUrl } from './sync-url.svelte';

const target = document.getElementById('app');
const data = document.getElementById('dossier');
if (!target || !data) throw new Error('missing element: app or dossier');

const { dossier } = parseDossier(data.textContent ?? '');
// The prerendered page stays as it is where its own dossier cannot be read.
if (dossier) {
  const openUrl = new URLSearchParams(location.search).get('dossier') ?? undefined;
  target.replaceChildren();
  mount(App, {
    target,
    props: { dossier, measure: measureByCanvas(target), connect: syncUrl, openUrl, widthPx: target.clientWidth },
  });
}
