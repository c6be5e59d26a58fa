import {
  checkRevisionRoom,
  editableUntil,
  mostRevisions,
  whyNotChange,
  whyNotEdit,
} from './change-message.js';

const postedAt = new Date('2026-11-22T12:00:00Z');
const message = { authorId: 'ada', postedAt, deletedAt: null };
const tombstone = { ...message, deletedAt: postedAt };

describe('changing a message', () => {
  it('is its author’s for 24 hours as to its text, and not a millisecond longer', () => {
    const until = editableUntil(message);
    expect(until).toEqual(new Date('2026-11-23T12:00:00Z'));
    expect(whyNotEdit(message, 'ada', new Date(until.getTime() - 1))).toBeNull();
    expect(whyNotEdit(message, 'ada', until)).toMatchObject({ code: 'EDIT_WINDOW_OVER' });
    expect(whyNotChange(message, 'ada')).toBeNull();
  });

  it('is nobody else’s, deleted or not', () => {
    for (const one of [message, tombstone]) {
      expect(whyNotChange(one, 'grace')).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(whyNotEdit(one, 'grace', postedAt)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });

  it('ends when it is deleted', () => {
    expect(whyNotEdit(tombstone, 'ada', postedAt)).toMatchObject({ code: 'MESSAGE_DELETED' });
  });

  it('has room for so many former texts', () => {
    expect(checkRevisionRoom(mostRevisions - 1)).toBeNull();
    expect(checkRevisionRoom(mostRevisions)).toMatchObject({ code: 'EDIT_LIMIT' });
  });
});
