import type { ReactNode } from 'react';
import type { UseQueryState } from 'urql';
import { problemsOfError } from '../api/problems.js';
import { Problems } from './problems.js';
import { Skeletons } from './skeletons.js';

/** A heading and what is below it. */
const page = [{ height: 28, width: '40%' }, { height: 96 }, { height: 96 }];

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
  return <Skeletons of={page} />;
}
