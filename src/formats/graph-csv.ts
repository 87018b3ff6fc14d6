import type { Steps } from '../model/steps';
import type { ActorGraph } from './actor-graph';
import { csv, evidenceOf } from './csv';
import { daysOf } from './iso-day';
import { mapInSteps } from './map-in-steps';

/** Writes the links between actors, step by step, as CSV (RFC 4180, UTF-8, header line): one line for each direction and class. */
export function* linksCsv({ links }: ActorGraph): Steps<string> {
  return csv(
    [
      'from',
      'from_name',
      'from_side',
      'to',
      'to_name',
      'to_side',
      'mutual',
      'class',
      'acts',
      'ahead',
      'disputed',
      'first_day',
      'last_day',
    ],
    yield* mapInSteps(links, ({ from, to, isMutual, actClass, acts, ahead, disputed, may }) => {
      const { first, last } = daysOf(may);
      return [
        from.id,
        from.label,
        from.side,
        to.id,
        to.label,
        to.side,
        yesNo(isMutual),
        actClass,
        String(acts.length),
        String(ahead),
        String(disputed),
        first,
        last,
      ];
    }),
  );
}

/** Writes what passed between actors, step by step, as CSV (RFC 4180, UTF-8, header line): one line for each act. */
export function* actsCsv({ links }: ActorGraph): Steps<string> {
  return csv(
    [
      'from',
      'from_name',
      'to',
      'to_name',
      'mutual',
      'class',
      'record',
      'id',
      'act',
      'words',
      'condition',
      'status',
      'disputed',
      'date',
      'first_day',
      'last_day',
      'evidence',
    ],
    (yield* mapInSteps(links, ({ from, to, isMutual, actClass, acts }) =>
      acts.map((act) => {
        const { first, last } = daysOf(act.may);
        return [
          from.id,
          from.label,
          to.id,
          to.label,
          yesNo(isMutual),
          actClass,
          act.record,
          act.id,
          act.what,
          act.words,
          act.condition,
          act.status,
          yesNo(act.isDisputed),
          act.edtf,
          first,
          last,
          evidenceOf(act.evidence),
        ];
      }),
    )).flat(),
  );
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
