import { failures } from '../../apps/web/src/words/de/failures.js';
import { refusals } from '../../apps/web/src/words/de/refusals.js';
import { UserErrorCode } from '#domain/refusals';
import { ApiErrorCode } from '#platform/errors';

describe('the words of a language that the API does not speak', () => {
  it('have a sentence for each way in which an operation fails', () => {
    const { UNKNOWN_OPERATION, ...others } = ApiErrorCode;
    expect(UNKNOWN_OPERATION in failures).toBe(false); // each language has its own, beside what the browser says
    expect(Object.keys(failures).sort()).toEqual(Object.keys(others).sort());
  });

  it('have one for each refusal, with a next step or the API’s own sentence', () => {
    expect(Object.keys(refusals).sort()).toEqual(Object.keys(UserErrorCode).sort());
    for (const { message, hint, andOriginal } of Object.values(refusals)) {
      expect(message).toMatch(/^[A-ZÄÖÜ].*\.$/);
      expect(hint ?? 'It knows more.').toMatch(/^[A-ZÄÖÜ].*\.$/);
      expect(hint !== undefined || andOriginal).toBe(true);
    }
  });
});
