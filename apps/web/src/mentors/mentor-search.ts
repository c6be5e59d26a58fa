/** What narrows the list of mentors. It stands in the address, so that the page can be shared and come back to. */
export interface MentorSearch {
  readonly area?: string;
  readonly language?: string;
  readonly offer?: string;
  /** Common minutes a week, at least. */
  readonly minutes?: number;
  /** Who is marked to be compared: ids, separated by commas. */
  readonly compare?: string;
}

const text = (key: keyof MentorSearch, value: unknown) =>
  typeof value === 'string' && value !== '' ? { [key]: value } : {};

export const readMentorSearch = (search: Record<string, unknown>): MentorSearch => ({
  ...text('area', search['area']),
  ...text('language', search['language']),
  ...text('offer', search['offer']),
  ...text('compare', search['compare']),
  ...(typeof search['minutes'] === 'number' && search['minutes'] > 0
    ? { minutes: Math.floor(search['minutes']) }
    : {}),
});
