import { openFile } from '../../../src/app/open-dossier';
import { indexDossier } from '../../../src/model/dossier-index';
import type { Explorer } from '../../../src/state/explorer.svelte';
import { evenData } from '../page/data';
import { nextFrame, painted, recordFrames } from '../page/frames';
import { dossierOf } from './dossier-of';
import { mountTimeline } from './mount-timeline';
import { pictured } from './pictured';

/** How long a dossier took to open, in ms, or why the product would not open it. */
export type Opening =
  | {
      /** `JSON.parse` of the same text in the same page: the median of five. */
      readonly parse: number;
      /** From the file in memory to the first painted frame with it. */
      readonly firstPicture: number;
      /** The longest task of the main thread meanwhile and just after, 0 where none was over 50 ms. */
      readonly longestTask: number;
      /** The longest time without a frame meanwhile and just after. */
      readonly longestGap: number;
    }
  | { readonly refused: string };

// In the product a page that opens a dossier already shows one.
const SHOWN_BEFORE = 100;
const AFTER_MS = 500;

/** Opens the text at an address as a page opens a file that is dropped on it, and measures that. */
export async function measureOpening(address: string): Promise<Opening> {
  const container = document.getElementById('root');
  if (!container) throw new Error('missing element: root');
  const text = await (await fetch(address)).text();
  const { explorer, ready } = mountTimeline(container, dossierOf(evenData(SHOWN_BEFORE)));
  await ready;
  await document.fonts.ready;
  const parse = medianParse(text);
  const file = new File([text], 'dossier.json', { type: 'application/json' });
  await rest();
  const stopTasks = recordTasks();
  const stopFrames = recordFrames();
  await nextFrame();
  const began = performance.now();
  const refused = await openInto(explorer, file);
  await pictured(container);
  await painted();
  const firstPicture = performance.now() - began;
  await rest();
  const longestGap = Math.max(...stopFrames());
  const longestTask = Math.max(0, ...stopTasks());
  return refused === undefined ? { parse, firstPicture, longestTask, longestGap } : { refused };
}

/** The product's own way from a file to the picture. Gives why there is none. */
async function openInto(explorer: Explorer, file: File): Promise<string | undefined> {
  const result = await openFile(file, { signal: new AbortController().signal, onprogress: () => undefined });
  if (result.kind === 'loaded') explorer.open(result.index ?? indexDossier(result.dossier));
  if (result.kind === 'refused') return result.problems[0]?.message;
  return result.kind === 'unreachable' ? result.message : undefined;
}

function medianParse(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    JSON.parse(text);
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, AFTER_MS));
}

/** Takes down the tasks of over 50 ms, until it is stopped. Gives how long they were, in ms. */
function recordTasks(): () => readonly number[] {
  const entries: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => void entries.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  return () => {
    entries.push(...observer.takeRecords());
    observer.disconnect();
    return entries.map(({ duration }) => duration);
  };
}
