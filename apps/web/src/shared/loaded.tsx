import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { UseQueryState } from 'urql';
import { problemsOfError } from '../api/problems.js';
import { Problems } from './problems.js';

/** Shows a query's data, or what happened instead; a grey page only when it takes long. */
export function Loaded<Data>({
  of: result,
  children,
}: {
  of: Pick<UseQueryState<Data>, 'data' | 'error' | 'fetching'>;
  children: (data: Data) => ReactNode;
}) {
  if (result.data !== undefined) return children(result.data);
  if (result.error !== undefined) return <Problems problems={problemsOfError(result.error)} />;
  return (
    <Stack className="appear-late" aria-busy="true">
      <Skeleton height={28} width="40%" />
      <Skeleton height={96} />
      <Skeleton height={96} />
    </Stack>
  );
}
