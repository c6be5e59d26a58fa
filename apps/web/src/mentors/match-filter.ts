import { languageChoices } from '../profile/languages.js';
import { words } from '../words/index.js';
import type { MentorSearch } from './mentor-search.js';

type Offer = keyof typeof words.offers;

const isOffer = (text: string | undefined): text is Offer => text !== undefined && text in words.offers;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The API's filter for what stands in the address, where anybody may have typed; what is none narrows nothing. */
export const filterOf = ({ area, language, offer, minutes }: MentorSearch) => ({
  areaId: area !== undefined && uuid.test(area) ? area : null,
  language: languageChoices.some(({ value }) => value === language) ? language : null,
  offer: isOffer(offer) ? offer : null,
  minutesPerWeek: minutes ?? null,
});
