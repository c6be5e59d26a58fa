import { changeSettings, defaultCommunitySettings, settingsOf } from './community-settings.js';

describe('settingsOf', () => {
  it('is the defaults where a community stores nothing', () => {
    expect(settingsOf({})).toEqual(defaultCommunitySettings);
    expect(settingsOf({})).toMatchObject({ requestDays: 7, maxWaitingRequests: 5, targetMinutes: 120 });
    expect(settingsOf({}).turnReminderDays).toEqual([7, 14, 21]);
  });

  it('puts single values and single weights over the defaults', () => {
    const settings = settingsOf({ requestDays: 3, matchWeights: { LANGUAGE: 0.5 } });
    expect(settings.requestDays).toBe(3);
    expect(settings.maxWaitingRequests).toBe(5);
    expect(settings.matchWeights).toEqual({ ...defaultCommunitySettings.matchWeights, LANGUAGE: 0.5 });
  });
});

describe('changeSettings', () => {
  it('keeps what differs from the defaults, and only that', () => {
    const once = changeSettings({}, { requestDays: 14, targetMinutes: 120 });
    expect(once).toEqual({ settings: { requestDays: 14 } });
    expect(changeSettings({ requestDays: 14 }, { requestDays: 7 })).toEqual({ settings: {} });
  });

  it('keeps days of silence of its own, and forgets those that are the default', () => {
    const own = changeSettings({}, { turnReminderDays: [1, 2, 90] });
    expect(own).toEqual({ settings: { turnReminderDays: [1, 2, 90] } });
    expect(changeSettings({ turnReminderDays: [1, 2, 90] }, { turnReminderDays: [7, 14, 21] })).toEqual({
      settings: {},
    });
    expect(changeSettings({ turnReminderDays: [1, 2, 90] }, { requestDays: 3 })).toEqual({
      settings: { requestDays: 3, turnReminderDays: [1, 2, 90] },
    });
  });

  it.each([
    [[]],
    [[7, 14]],
    [[7, 14, 21, 28]],
    [[0, 14, 21]],
    [[7, 7, 21]],
    [[21, 14, 7]],
    [[7, 14, 91]],
    [[7.5, 14, 21]],
    [[7, Number.NaN, 21]],
  ])('refuses %j as days of silence', (turnReminderDays) => {
    expect(changeSettings({}, { turnReminderDays }).refused).toMatchObject({
      code: 'INVALID_INPUT',
      field: ['turnReminderDays'],
    });
  });

  it('leaves what is absent or undefined as it is', () => {
    expect(changeSettings({ requestDays: 14 }, { requestDays: undefined, maxWaitingRequests: 2 })).toEqual({
      settings: { requestDays: 14, maxWaitingRequests: 2 },
    });
  });

  it('overwrites only what the writer has read, where they say what that was', () => {
    const stored = { requestDays: 14 };
    const days = [7, 14, 21] as const;
    for (const replaces of [
      { requestDays: 14 },
      { turnReminderDays: days },
      { matchWeights: { LANGUAGE: 0.05 } },
    ]) {
      expect(changeSettings(stored, { requestDays: 3 }, replaces)).toEqual({ settings: { requestDays: 3 } });
    }
    for (const [field, replaces] of [
      ['requestDays', { requestDays: 7 }],
      ['turnReminderDays', { requestDays: 14, turnReminderDays: [1, 2, 3] }],
      ['matchWeights', { matchWeights: { LANGUAGE: 0.5 } }],
    ] as const) {
      expect(changeSettings(stored, { requestDays: 3 }, replaces).refused).toMatchObject({
        code: 'CHANGED_MEANWHILE',
        field: ['replaces', field],
      });
    }
  });

  it('changes one weight of those stored', () => {
    const stored = { matchWeights: { ...defaultCommunitySettings.matchWeights, INTEREST: 1 } };
    expect(changeSettings(stored, { matchWeights: { LANGUAGE: 1 } })).toEqual({
      settings: { matchWeights: { ...stored.matchWeights, LANGUAGE: 1 } },
    });
  });

  it.each([
    [{ requestDays: 0 }, 'requestDays'],
    [{ requestDays: 31 }, 'requestDays'],
    [{ requestDays: 1.5 }, 'requestDays'],
    [{ maxWaitingRequests: 21 }, 'maxWaitingRequests'],
    [{ targetMinutes: Number.NaN }, 'targetMinutes'],
    [{ matchWeights: { INTEREST: -1 } }, 'matchWeights'],
    [
      { matchWeights: { INTEREST: 0, AVAILABILITY: 0, HEADROOM: 0, RESPONSIVENESS: 0, LANGUAGE: 0 } },
      'matchWeights',
    ],
  ])('refuses case %#', (changes, field) => {
    expect(changeSettings({}, changes).refused).toMatchObject({ code: 'INVALID_INPUT', field: [field] });
  });

  it.each([1, 30])('takes %i days', (requestDays) => {
    expect(changeSettings({}, { requestDays }).refused).toBeUndefined();
  });
});
