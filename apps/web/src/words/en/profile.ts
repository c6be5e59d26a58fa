export const weekdays = {
  MONDAY: 'Monday',
  TUESDAY: 'Tuesday',
  WEDNESDAY: 'Wednesday',
  THURSDAY: 'Thursday',
  FRIDAY: 'Friday',
  SATURDAY: 'Saturday',
  SUNDAY: 'Sunday',
} as const;

export const fluencies = {
  BASIC: 'Simple sentences',
  CONVERSATIONAL: 'Everyday talk',
  FLUENT: 'Almost anything',
  NATIVE: 'I grew up with it',
} as const;
