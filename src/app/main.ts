import { mount } from 'svelte';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import App from './App.svelte';
import { measureByCanvas } from './measure-by-canvas';
import { takeOwnDossier } from './own-dossier';
import { syncUrl } from './sync-url.svelte';

const { target, dossier } = takeOwnDossier();
const openUrl = new URLSearchParams(location.search).get('dossier') ?? undefined;
mount(App, {
  target,
  props: { dossier, measure: measureByCanvas(target), connect: syncUrl, openUrl, widthPx: target.clientWidth },
});
