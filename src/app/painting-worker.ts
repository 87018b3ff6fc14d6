import { paintFrame, type Frame } from '../draw/paint-frame';
import type { FontSource } from './font-sources';
import type { FromPainter, ToPainter } from './painter-messages';

// Firefox gives the context of a canvas that comes from the page only once.
let context: OffscreenCanvasRenderingContext2D | null = null;
let last: Frame | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToPainter>) => {
  if (data.kind === 'canvas') {
    context = data.canvas.getContext('2d');
    if (!context) throw new Error('no context to paint with');
    addFonts(data.fonts).then(() => tell({ kind: 'ready' }), reportError);
    return;
  }
  last = data.frame;
  paint();
  tell({ kind: 'painted' });
});

function paint(): void {
  if (context && last) paintFrame(context, last);
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
