import { mount } from 'svelte';
import Chart from '../app/Chart.svelte';
import { parseDossier } from '../formats/parse-dossier';
import '../styles/tokens.css';
import '../styles/base.css';
import type { Explorer } from '../state/explorer.svelte';
import { readLink } from '../url/link';
import { measureByCanvas } from '../app/measure-by-canvas';
import { postHeight, secretOf } from './post-height';

// Runs in an opaque origin: no storage, no request, nothing but what stands in the page.
const target = document.getElementById('app');
const data = document.getElementById('dossier');

if (target && data) {
  const { dossier } = parseDossier(data.textContent ?? '');
  if (dossier) {
    const hash = location.hash;
    target.replaceChildren();
    mount(Chart, {
      target,
      props: {
        dossier,
        measure: measureByCanvas(target),
        widthPx: target.clientWidth,
        connect: (explorer: Explorer) => explorer.show(readLink(hash, explorer.index)),
      },
    });
  }
  postHeight(target, secretOf(location.hash));
}
