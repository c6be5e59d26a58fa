import { parseTimeZone } from './parse-time-zone.js';

describe('parseTimeZone', () => {
  it('keeps the name as the member wrote it, links too', () => {
    expect(parseTimeZone('Asia/Calcutta')).toEqual({ timeZone: 'Asia/Calcutta' });
  });

  it('refuses an unknown name with near ones', () => {
    expect(parseTimeZone('Europe/Berln')).toEqual({
      refusals: [
        {
          code: 'TIME_ZONE_UNKNOWN',
          message: 'We do not know a time zone called “Europe/Berln”.',
          hint: 'Did you mean Europe/Berlin?',
          field: ['timeZone'],
        },
      ],
    });
  });

  it('says how a zone is named when nothing is near, and quotes little of a long text', () => {
    const [refusal] = parseTimeZone(`UTC+2\u0000${'x'.repeat(1_000_000)}`, ['input', 'zone']).refusals!;
    expect(refusal).toMatchObject({
      message: `We do not know a time zone called “UTC+2${'x'.repeat(35)}”.`,
      hint: 'Name a large city in your zone as in Europe/Berlin, so that we follow its clock changes.',
      field: ['input', 'zone'],
    });
  });
});
