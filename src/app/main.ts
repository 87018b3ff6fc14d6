import { mount } from 'svelte';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import type { Dossier } from '../model/dossier';
import App from './App.svelte';
import { measureByCanvas } from './measure-by-canvas';
import { syncUrl } from './sync-url.svelte';

const target = document.getElementById('app');
const data = document.getElementById('dossier');
if (!target || !data) throw new Error('missing element: app or dossier');

// It was checked when the page was built: without errors there would be no page.
const dossier = JSON.parse(data.textContent ?? '') as Dossier;
const openUrl = new URLSearchParams(location.search).get('dossier') ?? undefined;
target.replaceChildren();
mount(App, {
  target,
  props: { dossier, measure: measureByCanvas(target), connect: syncUrl, openUrl, widthPx: target.clientWidth },
});
