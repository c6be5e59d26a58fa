import { countedAnswer, promptAnswerMs } from './count-answer.js';

const submitted = new Date('2026-11-01T00:00:00Z');
const after = (ms: number) => new Date(submitted.getTime() + ms);

describe('countedAnswer', () => {
  it.each(['ACCEPTED', 'DECLINED'] as const)(
    'counts %s as prompt up to 72 hours, and later as late',
    (status) => {
      expect(countedAnswer(status, submitted, after(promptAnswerMs))).toEqual({ within72h: true });
      expect(countedAnswer(status, submitted, after(promptAnswerMs + 1))).toEqual({ within72h: false });
    },
  );

  it.each(['EXPIRED', 'WITHDRAWN', 'REROUTED'] as const)(
    'counts %s only when the mentor had 72 hours',
    (status) => {
      expect(countedAnswer(status, submitted, after(promptAnswerMs - 1))).toBeNull();
      expect(countedAnswer(status, submitted, after(promptAnswerMs))).toEqual({ within72h: false });
    },
  );
});
