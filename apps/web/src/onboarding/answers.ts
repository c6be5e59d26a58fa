import { graphql, type ResultOf } from '../api/graphql.js';
import type { Level, Levels } from '../profile/areas-field.js';
import { type Question, questions } from './questions.js';

export const AnswersFragment = graphql(`
  fragment Answers on Member {
    id
    areas {
      importance
      area {
        id
      }
    }
    timeZone
    availability {
      day
      start
      end
    }
    languages {
      tag
      fluency
    }
  }
`);

export type Answers = ResultOf<typeof AnswersFragment>;

/** What draws them, by area. */
export const wishesOf = ({ areas }: Answers): Levels =>
  new Map(
    areas.flatMap(({ area, importance }) =>
      importance === null ? [] : [[area.id, importance as Level] as const],
    ),
  );

/** Members have this zone until they choose one. */
const unchosenZone = 'Etc/UTC';

export const hasTimeAnswer = ({ availability, timeZone }: Answers): boolean =>
  availability.length > 0 || timeZone !== unchosenZone;

const isAnswered: Readonly<Record<Question, (answers: Answers) => boolean>> = {
  areas: (answers) => wishesOf(answers).size > 0,
  time: hasTimeAnswer,
  languages: ({ languages }) => languages.length > 0,
};

export const answeredOf = (answers: Answers): ReadonlySet<Question> =>
  new Set(questions.filter((question) => isAnswered[question](answers)));

/** Where somebody who comes back goes on: after the last question that they answered, or at the first. */
export function nextQuestion(answered: ReadonlySet<Question>): Question {
  const last = questions.findLastIndex((question) => answered.has(question));
  return questions[last + 1] ?? questions[0];
}
