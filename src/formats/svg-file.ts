import { xmlTag, xmlText } from './xml';

/** A drawing taken out of its page: plain shapes with the looks that the page gave them, in the order of painting. */
export interface FlatDrawing {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly ground: string;
  readonly shapes: readonly FlatShape[];
}

/** A shape or a line of text. */
export interface FlatShape {
  readonly tag: 'path' | 'line' | 'circle' | 'rect' | 'text';
  /** Where it stands, by the attributes of its element. */
  readonly geometry: Readonly<Record<string, number | string>>;
  readonly text: string;
  readonly look: ShapeLook;
  readonly opacity: number;
}

/** By properties of SVG; lengths in px. */
export interface ShapeLook {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dashes: readonly number[];
  /** Of text: its outline lies under it. */
  readonly isOutlined: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight: string;
}

/** What a file says of itself. */
interface About {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
}

/** Writes a drawing as an SVG file that needs nothing but itself: looks stand in attributes, fonts by their names. */
export function svgFile({ widthPx, heightPx, ground, shapes }: FlatDrawing, about: About): string {
  const root = xmlTag('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width: rounded(widthPx),
    height: rounded(heightPx),
    viewBox: `0 0 ${rounded(widthPx)} ${rounded(heightPx)}`,
    role: 'img',
    'xml:lang': about.language,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root}>`,
    `<title>${xmlText(about.title)}</title>`,
    `<desc>${xmlText(about.description)}</desc>`,
    `<${xmlTag('rect', { width: '100%', height: '100%', fill: ground })}/>`,
    ...shapes.map(shapeElement),
    '</svg>',
    '',
  ].join('\n');
}

function shapeElement({ tag, geometry, text, look, opacity }: FlatShape): string {
  const { fill, fillOpacity, stroke, strokeWidth, dashes } = look;
  const hasStroke = stroke !== 'none' && strokeWidth > 0;
  const attributes = {
    ...geometry,
    fill,
    'fill-opacity': unless1(fillOpacity),
    ...(hasStroke && { stroke, 'stroke-width': rounded(strokeWidth), 'stroke-linejoin': 'round' }),
    ...(hasStroke && dashes.length > 0 && { 'stroke-dasharray': dashes.map(rounded).join(' ') }),
    opacity: unless1(opacity),
  };
  if (tag !== 'text') return `<${xmlTag(tag, attributes)}/>`;
  const written = xmlTag(tag, {
    ...attributes,
    'paint-order': look.isOutlined ? 'stroke' : undefined,
    'text-anchor': look.anchor === 'start' ? undefined : look.anchor,
    'font-family': look.fontFamily,
    'font-size': rounded(look.fontSize),
    'font-weight': look.fontWeight,
  });
  return `<${written}>${xmlText(text)}</text>`;
}

function unless1(part: number): number | undefined {
  return part === 1 ? undefined : rounded(part);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
