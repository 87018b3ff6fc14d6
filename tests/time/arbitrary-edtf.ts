import fc from 'fast-check';
import { daysInMonth } from '../../src/time/calendar';

const two = (number: number) => String(number).padStart(2, '0');
const four = (number: number) => `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(4, '0')}`;

const qualifier = fc.constantFrom('', '', '', '?', '~', '%');
const year = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1900, max: 2100 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 9999 }) },
  { weight: 1, arbitrary: fc.integer({ min: -9999, max: -1 }) },
);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 }));
const day = fc
  .tuple(month, fc.nat(400))
  .map(([[y, m], n]) => `${four(y)}-${two(m)}-${two((n % daysInMonth(y, m)) + 1)}`);
const zone = fc.oneof(
  fc.constantFrom('', 'Z'),
  fc.tuple(fc.integer({ min: -11, max: 13 }), fc.constantFrom('', ':00', ':30', ':45')).map(([hour, minute]) => {
    return `${hour < 0 ? '-' : '+'}${two(Math.abs(hour))}${minute}`;
  }),
);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: -1, max: 59 }))
  .map(([hour, minute, second]) => `${two(hour)}:${two(minute)}${second < 0 ? '' : `:${two(second)}`}`);

const open = fc.oneof(
  fc
    .integer({ min: -999, max: 999 })
    .filter((decade) => decade !== 0)
    .map((decade) => `${four(decade * 10).slice(0, -1)}X`),
  fc
    .integer({ min: -99, max: 99 })
    .filter((century) => century !== 0)
    .map((century) => `${four(century * 100).slice(0, -2)}XX`),
  year.map((y) => `${four(y)}-XX`),
  year.map((y) => `${four(y)}-XX-XX`),
  month.map(([y, m]) => `${four(y)}-${two(m)}-XX`),
);
const plain = fc.oneof(
  year.map(four),
  month.map(([y, m]) => `${four(y)}-${two(m)}`),
  day,
  fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, season]) => `${four(y)}-${season}`),
  fc.integer({ min: 10_000, max: 200_000 }).map((y) => `Y${y}`),
  fc.integer({ min: 10_000, max: 200_000 }).map((y) => `Y-${y}`),
  open,
);

/** One date of EDTF level 0 or 1 that is no interval. */
export const singleEdtf = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(plain, qualifier).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(day, clock, zone).map(([d, t, z]) => `${d}T${t}${z}`) },
);

/** An interval, which may end before it starts. */
export const intervalEdtf = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: singleEdtf }, fc.constantFrom('', '..')),
    fc.oneof({ weight: 5, arbitrary: singleEdtf }, fc.constantFrom('', '..')),
  )
  .map((ends) => ends.join('/'));

/** Any date of EDTF level 0 or 1; an interval may end before it starts. */
export const anyEdtf = fc.oneof({ weight: 3, arbitrary: singleEdtf }, { weight: 2, arbitrary: intervalEdtf });

const LETTERS = [...'0123456789XYTZ-+:/.?~% e[]{}'];

/** A date with one letter left out, put in, doubled or exchanged. */
export const mutatedEdtf = fc
  .tuple(anyEdtf, fc.nat(63), fc.constantFrom('leave out', 'put in', 'exchange', 'double'), fc.constantFrom(...LETTERS))
  .map(([edtf, place, how, letter]) => {
    const at = edtf.length === 0 ? 0 : place % edtf.length;
    const before = edtf.slice(0, at);
    const after = edtf.slice(at + 1);
    const here = edtf.charAt(at);
    if (how === 'leave out') return before + after;
    if (how === 'put in') return before + letter + here + after;
    if (how === 'double') return before + here + here + after;
    return before + letter + after;
  });
