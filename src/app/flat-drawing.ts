import type { FlatDrawing, FlatShape, ShapeLook } from '../formats/svg-file';

const GEOMETRY: Readonly<Record<FlatShape['tag'], readonly string[]>> = {
  path: ['d', 'transform'],
  line: ['x1', 'y1', 'x2', 'y2', 'transform'],
  circle: ['cx', 'cy', 'r', 'transform'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'transform'],
  text: ['x', 'y', 'transform'],
};

/**
 * Takes a drawing out of its page. It must be in the document, since that gives it its looks; what cannot be seen, such
 * as the ground that takes clicks, is left out.
 */
export function flatten(svg: SVGSVGElement): FlatDrawing {
  const { width, height } = svg.viewBox.baseVal;
  return { widthPx: width, heightPx: height, ground: groundUnder(svg), shapes: [...svg.children].flatMap(flatShapes) };
}

function groundUnder(svg: Element): string {
  for (let at: Element | null = svg; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!isTransparent(backgroundColor)) return backgroundColor;
  }
  const root = svg.getRootNode();
  return root instanceof ShadowRoot ? groundUnder(root.host) : '#ffffff';
}

function flatShapes(element: Element): readonly FlatShape[] {
  const style = getComputedStyle(element);
  const opacity = Number(style.opacity || 1);
  if (style.display === 'none' || style.visibility === 'hidden' || opacity === 0) return [];
  if (!isShape(element.tagName)) {
    return [...element.children].flatMap(flatShapes).map((shape) => ({ ...shape, opacity: shape.opacity * opacity }));
  }
  const look = lookOf(style);
  if (isTransparent(look.fill) && (isTransparent(look.stroke) || look.strokeWidth === 0)) return [];
  const tag = element.tagName;
  const lines = tag === 'text' && element.children.length > 0 ? [...element.children] : [element];
  return lines.map((line) => ({
    tag,
    geometry: Object.fromEntries(
      GEOMETRY[tag].flatMap((name) => {
        const value = line.getAttribute(name) ?? element.getAttribute(name);
        return value === null ? [] : [[name, value] as const];
      }),
    ),
    text: tag === 'text' ? (line.textContent ?? '') : '',
    look,
    opacity,
  }));
}

function isShape(tag: string): tag is FlatShape['tag'] {
  return Object.hasOwn(GEOMETRY, tag);
}

function lookOf(style: CSSStyleDeclaration): ShapeLook {
  const { fill, stroke, strokeDasharray, paintOrder, textAnchor, fontFamily, fontSize, fontWeight } = style;
  return {
    fill,
    fillOpacity: Number(style.fillOpacity || 1),
    stroke,
    strokeWidth: Number.parseFloat(style.strokeWidth) || 0,
    dashes:
      strokeDasharray === 'none' ? [] : strokeDasharray.split(/[\s,]+/).map((part) => Number.parseFloat(part) || 0),
    isOutlined: paintOrder.startsWith('stroke'),
    anchor: textAnchor === 'middle' || textAnchor === 'end' ? textAnchor : 'start',
    fontFamily,
    fontSize: Number.parseFloat(fontSize),
    fontWeight,
  };
}

function isTransparent(colour: string): boolean {
  return colour === '' || colour === 'none' || colour === 'transparent' || /^rgba\(.*,\s*0\)$/.test(colour);
}
