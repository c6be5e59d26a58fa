import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { useCommunity } from '../community/use-community.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';
import { AddArea } from './add-area.js';
import { AreaDrafts, useAreaDrafts } from './area-drafts.js';
import { AreaTree } from './area-tree.js';
import { type AreaNode, type CoveredArea, coverageOf, flat, isWeak, narrowed } from './coverage.js';
import { ImportAreas } from './import-areas.js';
import { RetiredAreas, RetiredAreasFragment } from './retired-areas.js';
import { useFolding } from './use-folding.js';

const AreasQuery = graphql(
  `
    query CoordinatingAreas($slug: String!) {
      community(slug: $slug) {
        id
        areas {
          id
          name
          parent {
            id
          }
          any: mentorCount
          well: mentorCount(experience: 2)
        }
        ...RetiredAreas
      }
    }
  `,
  [RetiredAreasFragment],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['InterestArea'] };

export function AreasPage() {
  const { slug } = useCommunity();
  const [result, refresh] = useQuery({ query: AreasQuery, variables: { slug }, context: refreshedBy });
  const again = () => refresh({ requestPolicy: 'network-only' });
  useRefreshOnReturn(refresh);
  return (
    <Page title={words.coverage.title} lead={words.coverage.lead}>
      <Loaded of={result}>
        {({ community }) =>
          community !== null && (
            <>
              <Coverage areas={community.areas} refresh={again} />
              <AddArea parent={null} title={words.coverage.addTitle} label={words.coverage.addName} />
              <ImportAreas />
              <RetiredAreas of={community} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Coverage({ areas, refresh }: { areas: readonly CoveredArea[]; refresh: () => void }) {
  const [which, setWhich] = useState('ALL');
  const [name, setName] = useState('');
  const drafts = useAreaDrafts();
  const tree = coverageOf(areas);
  const folding = useFolding(tree);
  const weak = flat(tree).filter(isWeak);
  const wanted = (area: AreaNode) =>
    which === 'ALL' || (isWeak(area) && area.any === Number(which === 'ONE'));
  const count = (mentors: number) => weak.filter(({ any }) => any === mentors).length;
  const searched = name.trim().toLowerCase();
  // Whoever looks for something is to see all that is found.
  const narrows = which !== 'ALL' || searched !== '';
  const shown = narrowed(tree, (area) => wanted(area) && area.name.toLowerCase().includes(searched));
  if (areas.length === 0) return <EmptyState title={words.coverage.empty} hint={words.coverage.emptyHint} />;
  return (
    <Stack component="section" gap="sm" aria-label={words.coordinating.areas}>
      <Group align="end" gap="sm">
        <SegmentedControl
          transitionDuration={0}
          aria-label={words.coverage.show}
          value={which}
          onChange={setWhich}
          data={[
            { value: 'ALL', label: words.coverage.all(areas.length) },
            { value: 'NONE', label: words.coverage.withNone(count(0)) },
            { value: 'ONE', label: words.coverage.withOne(count(1)) },
          ]}
        />
        <TextInput
          type="search"
          aria-label={words.coverage.find}
          placeholder={words.coverage.find}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          flex="1 1 12rem"
        />
        {!narrows && folding.branches > 0 && (
          <Button variant="default" onClick={() => folding.all(folding.folded === 0)}>
            {folding.folded === 0 ? words.coverage.foldAll : words.coverage.unfoldAll}
          </Button>
        )}
      </Group>
      {shown.length > 0 ? (
        <AreaDrafts value={drafts}>
          <AreaTree areas={shown} folding={narrows ? null : folding} places={flat(tree)} refresh={refresh} />
        </AreaDrafts>
      ) : (
        <EmptyState
          title={
            which !== 'ALL' && searched === '' ? words.coverage.nothingWeak : words.coverage.nothingFound
          }
        />
      )}
    </Stack>
  );
}
