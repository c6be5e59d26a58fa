import { MOST_WINDOWS, parseWindows, type WindowInput } from './parse-windows.js';

const HOUR = 60;
const tuesdayEvening: WindowInput = { day: 'TUESDAY', start: '18:00', end: '20:00' };

describe('parseWindows', () => {
  it('reads windows into minutes of the week', () => {
    expect(parseWindows([tuesdayEvening, { day: 'SUNDAY', start: '23:45', end: '24:00' }])).toEqual({
      windows: [
        { start: 42 * HOUR, end: 44 * HOUR },
        { start: 167 * HOUR + 45, end: 168 * HOUR },
      ],
    });
  });

  it('reads an empty list as no time at all', () => {
    expect(parseWindows([])).toEqual({ windows: [] });
  });

  it('joins windows that overlap or touch', () => {
    const overlapping = { day: 'TUESDAY', start: '19:00', end: '21:00' };
    const touching = { day: 'TUESDAY', start: '21:00', end: '22:30' };
    expect(parseWindows([touching, tuesdayEvening, overlapping, tuesdayEvening])).toEqual({
      windows: [{ start: 42 * HOUR, end: 46 * HOUR + 30 }],
    });
  });

  it('reads one past midnight, and past the end of the week, when told so', () => {
    expect(parseWindows([{ day: 'SUNDAY', start: '22:00', end: '02:00', endsNextDay: true }])).toEqual({
      windows: [{ start: 166 * HOUR, end: 170 * HOUR }],
    });
    expect(parseWindows([{ day: 'MONDAY', start: '08:00', end: '08:00', endsNextDay: true }])).toEqual({
      windows: [{ start: 8 * HOUR, end: 32 * HOUR }],
    });
  });

  it.each<[string, Partial<WindowInput>, string, RegExp, RegExp]>([
    ['ends before it starts', { start: '22:00', end: '02:00' }, 'end', /22:00.*02:00/, /endsNextDay/],
    ['ends as it starts', { end: '18:00' }, 'end', /18:00/, /later end/],
    ['is longer than a day', { endsNextDay: true }, 'end', /24 hours/, /one window for each day/],
    ['exceeds its day', { end: '24:15' }, 'end', /“24:15”/, /00:00 to 24:00/],
    ['exceeds the week', { end: '168:00' }, 'end', /“168:00”/, /00:00 to 24:00/],
    ['has half a time', { start: '9:00' }, 'start', /“9:00”/, /18:30/],
    ['has no time', { start: '' }, 'start', /“”/, /18:30/],
    ['starts at the end of its day', { start: '24:00', end: '24:00' }, 'start', /24:00/, /next day/],
    ['lies off the quarters', { start: '18:10' }, 'start', /18:10/, /18:00 or 18:15/],
    ['lies off the last quarter', { end: '23:59' }, 'end', /23:59/, /23:45 or 24:00/],
    ['is on no day', { day: 'Tuesday' }, 'day', /“Tuesday”/, /MONDAY.*SUNDAY/],
  ])('refuses one that %s', (_, fault, property, message, hint) => {
    const { refusals } = parseWindows([tuesdayEvening, { ...tuesdayEvening, ...fault }]);
    expect(refusals).toEqual([
      {
        code: 'WINDOW_INVALID',
        field: ['windows', '1', property],
        message: expect.stringMatching(message),
        hint: expect.stringMatching(hint),
      },
    ]);
  });

  it('names all faults at once', () => {
    const { refusals } = parseWindows(
      [{ day: 'X', start: 'Y', end: 'Z' }, tuesdayEvening],
      ['input', 'windows'],
    );
    expect(refusals!.map(({ field }) => field!.join('.'))).toEqual([
      'input.windows.0.start',
      'input.windows.0.end',
      'input.windows.0.day',
    ]);
  });

  it('has a limit on the list', () => {
    expect(parseWindows(Array<WindowInput>(MOST_WINDOWS).fill(tuesdayEvening)).windows).toHaveLength(1);
    const { refusals } = parseWindows(Array<WindowInput>(MOST_WINDOWS + 1).fill(tuesdayEvening));
    expect(refusals).toEqual([expect.objectContaining({ code: 'WINDOW_INVALID', field: ['windows'] })]);
  });
});
