import { paintFrame, type Frame } from '../draw/paint-frame';
import type { FontSource } from './font-sources';
import type { FromPainter, ToPainter } from './painter-messages';

let canvas: OffscreenCanvas | undefined;
let last: Frame | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToPainter>) => {
  if (data.kind === 'canvas') {
    ({ canvas } = data);
    void addFonts(data.fonts).then(() => tell({ kind: 'ready' }));
    return;
  }
  last = data.frame;
  paint();
  tell({ kind: 'painted' });
});

function paint(): void {
  if (canvas && last) paintFrame(canvas, last);
}

/** Adds the page's fonts, and waits for those that the page has loaded; others come when a text first needs them. */
async function addFonts(sources: readonly FontSource[]): Promise<void> {
  const { fonts } = self as unknown as { readonly fonts: FontFaceSet };
  const faces = sources.map(({ family, source, descriptors, isLoaded }) => {
    const face = new FontFace(family, source, descriptors);
    fonts.add(face);
    return isLoaded ? face.load() : undefined;
  });
  await Promise.allSettled(faces);
  fonts.addEventListener('loadingdone', paint);
}

function tell(message: FromPainter): void {
  self.postMessage(message);
}
