export const days = {
  choose: 'Choose a day',
  chooseSome: 'Choose the first and the last day',
  clear: 'Choose none',
  calendar: {
    nextMonth: 'Next month',
    previousMonth: 'Month before',
    nextYear: 'Next year',
    previousYear: 'Year before',
    nextDecade: 'Next ten years',
    previousDecade: 'Ten years before',
  },
};
