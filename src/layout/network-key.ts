import { CLASSES_OF_ACTS, type ActsOneWay, type LinkForm } from '../model/pairs-of-actors';
import { straightLink } from './network-links';
import type { PlacedLink, PlacedNetwork } from './network-scene';

export interface KeyLink {
  readonly form: LinkForm;
  readonly link: PlacedLink;
}

export const KEY_LINK_WIDTH_PX = 62;
export const KEY_LINK_HEIGHT_PX = 22;
const MANY = 25;

/** Draws one link for each form that occurs in a picture. */
export function placeNetworkKey({ pairs }: Pick<PlacedNetwork, 'pairs'>): readonly KeyLink[] {
  const links = pairs.flatMap((pair) => pair.links);
  const has = (test: (link: PlacedLink) => boolean): boolean => links.some(test);
  const forms: readonly (readonly [LinkForm, Partial<ActsOneWay>, boolean])[] = [
    ...CLASSES_OF_ACTS.map((actClass) => [actClass, { actClass }, has((link) => link.actClass === actClass)] as const),
    ['many', { count: MANY }, has(({ count }) => count > 1)],
    ['isMutual', { isMutual: true }, has(({ isMutual }) => isMutual)],
    ['noneIsFact', { noneIsFact: true }, has(({ noneIsFact }) => noneIsFact)],
    ['isDisputed', { isDisputed: true }, has(({ isDisputed }) => isDisputed)],
  ];
  return forms.flatMap(([form, look, occurs]) => {
    if (!occurs) return [];
    const way = { ...PLAIN, ...look };
    const link = straightLink(way, { widthPx: KEY_LINK_WIDTH_PX, y: KEY_LINK_HEIGHT_PX / 2, side: 0 });
    // Classes are told by their marks, everything else by the line.
    return [{ form, link: look.actClass || look.count ? link : { ...link, badge: undefined } }];
  });
}

const PLAIN: Omit<ActsOneWay, 'acts'> = {
  from: '',
  to: '',
  isMutual: false,
  actClass: 'neutral',
  count: 1,
  noneIsFact: false,
  isDisputed: false,
};
