import { Checkbox, Input, NumberInput, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { NoLanguages } from '../mentoring/no-languages.js';
import { type Area, AreasField, type Level, type Levels } from '../profile/areas-field.js';
import { words } from '../words/index.js';
import { SavedSection } from '../shared/saved-section.js';

export const MentoringFragment = graphql(`
  fragment Mentoring on Member {
    roles
    languages {
      tag
    }
    capacity
    offers
    areas {
      experience
      area {
        id
      }
    }
  }
`);

const OfferMentoring = graphql(
  `
    mutation OfferMentoring($input: OfferMentoringInput!) {
      offerMentoring(input: $input) {
        member {
          id
          roles
          community {
            id
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

type Offer = keyof typeof words.offers;
const offerKinds = Object.keys(words.offers) as Offer[];

/** Becomes a mentor, or changes what one offers as one. */
export function MentoringForm({
  areas,
  of,
}: {
  areas: readonly Area[];
  of: FragmentOf<typeof MentoringFragment>;
}) {
  const { id: communityId } = useCommunity();
  const before = readFragment(MentoringFragment, of);
  const mentor = before.roles.includes('MENTOR');
  const [capacity, setCapacity] = useState<number | string>(before.capacity ?? 2);
  const [offers, setOffers] = useState<readonly Offer[]>(before.offers);
  const [levels, setLevels] = useState<Levels>(
    () =>
      new Map(
        before.areas.flatMap(({ area, experience }) =>
          experience === null ? [] : [[area.id, experience as Level] as const],
        ),
      ),
  );
  const offer = useAction(OfferMentoring);
  const save = async () => {
    const experiences = [...levels].map(([areaId, experience]) => ({ areaId, experience }));
    const input = { communityId, capacity: Number(capacity), areas: experiences, offers: [...offers] };
    return (await offer.run({ input })) !== null;
  };
  return (
    <SavedSection
      anchor="mentoring"
      title={mentor ? words.me.mentoring : words.me.becomeMentor}
      lead={words.me.mentoringLead}
      button={mentor ? words.me.save : words.me.offer}
      busy={offer.busy}
      problems={offer.problems}
      save={save}
    >
      {mentor && before.languages.length === 0 && <NoLanguages />}
      <NumberInput
        label={words.me.capacity}
        description={words.me.capacityHint}
        value={capacity}
        onChange={setCapacity}
        min={1}
        max={20}
        allowDecimal={false}
        maw={320}
        required
      />
      <div>
        <Input.Label mb={4}>{words.me.experience}</Input.Label>
        <AreasField
          areas={areas}
          value={levels}
          onChange={setLevels}
          levelNames={words.me.experienceLevels}
          levelLabel={words.me.level}
          label={words.me.experience}
        />
      </div>
      <Checkbox.Group label={words.me.offers} value={[...offers]} onChange={setOffers}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs" spacing="xs">
          {offerKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={words.offers[kind]} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </SavedSection>
  );
}
