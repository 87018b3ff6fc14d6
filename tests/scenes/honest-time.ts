import type { EventStatus } from '../../src/model/dossier';
import type { DossierIndex } from '../../src/model/dossier-index';
import { EVENT_STATUSES } from '../../src/model/vocabulary';
import { on, sketch } from '../panels/sketch-dossier';

const UNITS = {
  'an exact second': '2001-02-03T10:00:30',
  'an exact minute': '2001-02-03T15:30',
  'a day': '2001-02-03',
  'a month': '2001-02',
  'a season': '2001-21',
  'a year': '2001',
  'a decade': '200X',
  'about a day': '2001-02-03~',
  'about a year': '2001~',
  'a doubtful day': '2001-02-03?',
  'a doubtful day or about it': '2001-02-03%',
};
const INTERVALS = {
  'from day to day': '2001-02-01/2001-02-04',
  'from minute to minute': '2001-02-03T09:00/2001-02-03T17:00',
  'from year to year': '1995/2005',
  'from a day, open': '2001-02-03/..',
  'from a day, end unknown': '2001-02-03/',
  'open, up to a day': '../2001-02-03',
  'start unknown, up to a day': '/2001-02-03',
  'from some day of a month to some day of another': '2000-12/2001-02',
  'from about a day to a doubtful one': '2001-01-30~/2001-02-04?',
};

/** Each way in which a date may be known, about 3 February 2001, and each status, before or after the dossier's date. */
export function honestTime(): DossierIndex {
  const statuses = Object.keys(EVENT_STATUSES) as EventStatus[];
  const dated = (track: string, all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([title, edtf], place) => ({
      id: `${track}-${place}`,
      title: `Known: ${title}`,
      track,
      ...on(edtf),
    }));
  return sketch('', {
    dossier: {
      asOf: '2001-02-05',
      tracks: [
        { id: 'unit', title: 'Instants and units' },
        { id: 'interval', title: 'Intervals' },
        { id: 'status', title: 'Statuses' },
      ],
    },
    events: [
      ...dated('unit', UNITS),
      ...dated('interval', INTERVALS),
      ...statuses.flatMap((status, place) => {
        const day = EVENT_STATUSES[status].isAhead ? 7 : 3;
        return { id: `status-${place}`, title: `Status: ${status}`, track: 'status', status, ...on(`2001-02-0${day}`) };
      }),
    ],
  });
}
