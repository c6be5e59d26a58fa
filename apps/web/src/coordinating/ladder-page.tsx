import { Card, Stack, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { useCommunity } from '../community/use-community.js';
import { announce } from '../shared/announce.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { AddRung } from './add-rung.js';
import { RungRow } from './rung-row.js';

const LadderQuery = graphql(`
  query CoordinatingLadder($slug: String!) {
    community(slug: $slug) {
      id
      ladder {
        id
        name
        description
        needsConfirmation
      }
    }
  }
`);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['Rung'] };

const MoveRung = graphql(
  `
    mutation MoveRung($input: MoveRungInput!) {
      moveRung(input: $input) {
        rung {
          id
          position
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

type Ladder = NonNullable<ResultOf<typeof LadderQuery>['community']>['ladder'];

export function LadderPage() {
  const { slug } = useCommunity();
  const [result, refresh] = useQuery({ query: LadderQuery, variables: { slug }, context: refreshedBy });
  const again = () => refresh({ requestPolicy: 'network-only' });
  useRefreshOnReturn(refresh);
  return (
    <Page title={words.ladderEditor.title} lead={words.ladderEditor.lead}>
      <Loaded of={result}>
        {({ community }) => community !== null && <Rungs ladder={community.ladder} refresh={again} />}
      </Loaded>
      <Card withBorder padding="lg" component="section">
        <Stack gap="sm">
          <Title order={2}>{words.ladderEditor.addTitle}</Title>
          <AddRung />
        </Stack>
      </Card>
    </Page>
  );
}

function Rungs({ ladder, refresh }: { ladder: Ladder; refresh: () => void }) {
  const move = useAction(MoveRung);
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<string | null>(null);
  // A row goes to its place at once, and the API hears of one move after the other: one may press faster than it answers.
  const [moved, setMoved] = useState<Ladder | null>(null);
  const moves = useRef({ waiting: 0, refused: 0, last: Promise.resolve() });
  const shown = moved ?? ladder;
  useEffect(() => {
    if (moves.current.waiting === 0) setMoved(null);
  }, [ladder]);
  // A row that goes elsewhere loses the focus on its way; whoever moves it by keyboard goes on from there.
  useEffect(() => {
    if (pressed.current === null) return;
    const [id, direction] = pressed.current.split(' ');
    pressed.current = null;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-rung="${id}"]`) ?? [])];
    const same = buttons.find(({ dataset, disabled }) => dataset['direction'] === direction && !disabled);
    (same ?? buttons.find(({ disabled }) => !disabled))?.focus();
  }, [shown]);
  const send = async ({ id, name }: Ladder[number], replacesPosition: number, position: number) => {
    const done = await move.run({ input: { rungId: id, position, replacesPosition } });
    if (done !== null) return announce(words.ladderEditor.moved(name, position, ladder.length));
    // What was pressed after that was meant for an order that there is not.
    moves.current.refused += 1;
    setMoved(null);
    refresh();
  };
  const shift = (rung: Ladder[number], from: number, by: 1 | -1) => {
    const others = shown.filter(({ id }) => id !== rung.id);
    setMoved([...others.slice(0, from + by), rung, ...others.slice(from + by)]);
    pressed.current = `${rung.id} ${by}`;
    moves.current.waiting += 1;
    const { refused } = moves.current;
    moves.current.last = moves.current.last.then(async () => {
      if (refused === moves.current.refused) await send(rung, from + 1, from + by + 1);
      moves.current.waiting -= 1;
    });
  };
  if (ladder.length === 0)
    return <EmptyState title={words.ladderEditor.empty} hint={words.ladderEditor.emptyHint} />;
  return (
    <Stack gap="sm">
      <Problems problems={move.problems} />
      <Card withBorder padding={0}>
        <ol ref={list} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {shown.map((rung, index) => (
            <RungRow
              key={rung.id}
              rung={rung}
              position={index + 1}
              all={shown.length}
              shift={(by) => shift(rung, index, by)}
              refresh={refresh}
            />
          ))}
        </ol>
      </Card>
    </Stack>
  );
}
