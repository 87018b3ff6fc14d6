import type { Level } from '../../model/level-names';
import type { LinkForm } from '../../model/pairs-of-actors';

/** Words of the picture of actors. */
export const NETWORK = {
  key: 'What the links say',
  level: 'Acts put down to',
  more: 'Draw more of them',
  view: 'What is in view of the actors',
  zoomIn: 'Closer',
  zoomOut: 'Farther',
  whole: 'All of them',
  placing: 'Placing the actors',
} as const;

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  sides: 'Sides',
  states: 'States',
  bodies: 'Bodies',
  people: 'People',
};

/** What each form of a link says. */
export const LINK_FORMS: Readonly<Record<LinkForm, string>> = {
  material_conflict: 'conflict, in deeds',
  verbal_conflict: 'conflict, in words',
  neutral: 'neither',
  verbal_cooperation: 'cooperation, in words',
  material_cooperation: 'cooperation, in deeds',
  many: 'wider: more acts',
  isMutual: 'by both together',
  noneIsFact: 'planned, called off or unconfirmed',
  isDisputed: 'sources disagree',
};
