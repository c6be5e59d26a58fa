import { weekdays } from '#domain/availability';
import { parseRhythm } from './parse-rhythm.js';

describe('parseRhythm', () => {
  it('takes the days in the order of the week, each once', () => {
    expect(parseRhythm({ days: ['FRIDAY', 'MONDAY', 'FRIDAY'] })).toEqual({ days: ['MONDAY', 'FRIDAY'] });
  });

  it.each([[undefined], [null], [weekdays]])('takes any day for %j', (days) => {
    expect(parseRhythm({ days })).toEqual({ days: null });
  });

  it('reads quiet hours in minutes of the day, across midnight too', () => {
    const quiet = (from: string, until: string) => parseRhythm({ quietHours: { from, until } });
    expect(quiet('22:00', '08:00')).toMatchObject({ quietHours: { from: 1320, until: 480 } });
    expect(quiet('12:05', '24:00')).toMatchObject({ quietHours: { from: 725, until: 0 } });
    expect(parseRhythm({ quietHours: null })).toEqual({ days: null, quietHours: null });
    expect(parseRhythm({})).not.toHaveProperty('quietHours');
  });

  it('refuses no day at all, and says what pausing is for', () => {
    const { refused } = parseRhythm({ days: [] });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', field: ['days'] });
    expect(refused?.hint).toContain('pause mentoring');
  });

  it.each([
    [{ from: '25:00', until: '08:00' }, 'from'],
    [{ from: '22:00', until: '8' }, 'until'],
    [{ from: '22:00', until: '24:01' }, 'until'],
    [{ from: '22:00', until: '22:00' }, 'until'],
    [{ from: '24:00', until: '00:00' }, 'until'],
  ])('refuses the quiet hours %j', (quietHours, name) => {
    expect(parseRhythm({ quietHours }).refused).toMatchObject({
      code: 'INVALID_INPUT',
      field: ['quietHours', name],
    });
  });
});
