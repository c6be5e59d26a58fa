import { Button, NativeSelect, Select, SimpleGrid } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCommunity } from '../community/use-community.js';
import { type Area, groupsOf } from '../profile/area-tree.js';
import { languageChoices } from '../profile/languages.js';
import { words } from '../words/index.js';
import type { MentorSearch } from './mentor-search.js';

const leastMinutes = [30, 60, 120, 240];

/** What narrows the list, in the page's address. */
export function Filters({ areas }: { areas: readonly Area[] }) {
  const { slug } = useCommunity();
  const search = useSearch({ from: '/c/$slug/mentors' });
  const navigate = useNavigate();
  const narrow = (changes: { readonly [Key in keyof MentorSearch]: MentorSearch[Key] | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...changes }).filter(([, value]) => value !== undefined),
    );
    void navigate({
      to: '/c/$slug/mentors',
      params: { slug },
      search: next,
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <search aria-label={words.mentors.filters}>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }} spacing="sm">
        <Select
          label={words.mentors.filterArea}
          placeholder={words.mentors.any}
          searchable
          clearable
          data={groupsOf(areas, words.community.elsewhere)}
          value={search.area ?? null}
          onChange={(area) => narrow({ area: area ?? undefined })}
          limit={80}
        />
        <Select
          label={words.mentors.filterLanguage}
          placeholder={words.mentors.any}
          searchable
          clearable
          data={languageChoices}
          value={search.language ?? null}
          onChange={(language) => narrow({ language: language ?? undefined })}
          limit={40}
        />
        <NativeSelect
          label={words.mentors.filterTime}
          value={String(search.minutes ?? '')}
          onChange={(event) => narrow({ minutes: Number(event.currentTarget.value) || undefined })}
          data={[
            { value: '', label: words.mentors.any },
            ...[...new Set([...leastMinutes, ...(search.minutes === undefined ? [] : [search.minutes])])]
              .sort((a, b) => a - b)
              .map((minutes) => ({ value: String(minutes), label: words.mentors.atLeast(minutes / 60) })),
          ]}
        />
        <NativeSelect
          label={words.mentors.filterOffer}
          value={search.offer ?? ''}
          onChange={(event) => narrow({ offer: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: words.mentors.any },
            ...Object.entries(words.offers).map(([value, label]) => ({ value, label })),
          ]}
        />
      </SimpleGrid>
    </search>
  );
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ area, language, offer, minutes }: MentorSearch): boolean =>
  [area, language, offer, minutes].some((value) => value !== undefined);

export function ClearFilters() {
  const { slug } = useCommunity();
  const navigate = useNavigate();
  return (
    <Button
      variant="light"
      onClick={() =>
        void navigate({ to: '/c/$slug/mentors', params: { slug }, search: {}, resetScroll: false })
      }
    >
      {words.mentors.clearFilters}
    </Button>
  );
}
