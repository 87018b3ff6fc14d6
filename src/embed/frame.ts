import { mount } from 'svelte';
import Chart from '../app/Chart.svelte';
import { takeOwnDossier } from '../app/own-dossier';
import '../styles/tokens.css';
import '../styles/base.css';
import type { Explorer } from '../state/explorer.svelte';
import { readLink } from '../url/link';
import { measureByCanvas } from '../app/measure-by-canvas';
import { postHeight, secretOf } from './post-height';

// Runs in an opaque origin: no storage, no request, nothing but what stands in the page.
const { target, dossier } = takeOwnDossier();
const hash = location.hash;
mount(Chart, {
  target,
  props: {
    dossier,
    measure: measureByCanvas(target),
    widthPx: target.clientWidth,
    connect: (explorer: Explorer) => explorer.show(readLink(hash, explorer.index)),
  },
});
postHeight(target, secretOf(hash));
