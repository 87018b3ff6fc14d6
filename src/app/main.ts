import { mount } from 'svelte';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import App from './App.svelte';
import type { DossierIndex } from '../model/dossier-index';
import { measureByCanvas } from './measure-by-canvas';
import { takeOwnDossier } from './own-dossier';
import type { Explorer } from '../state/explorer.svelte';
import { syncUrl } from './sync-url.svelte';

const { target, dossier } = takeOwnDossier();
const openUrl = new URLSearchParams(location.search).get('dossier') || undefined;
let named: DossierIndex | undefined;
mount(App, {
  target,
  props: {
    dossier,
    measure: measureByCanvas(target),
    connect: (explorer: Explorer) => syncUrl(explorer, (index) => index === named),
    openUrl,
    link: location.hash,
    onnamed: (index: DossierIndex) => (named = index),
    widthPx: target.clientWidth,
    startPainter: async (canvas: HTMLCanvasElement) => (await import('./remote-painter')).startRemotePainter(canvas),
  },
});
