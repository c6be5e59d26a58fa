import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCommunity } from '../community/use-community.js';

/** Side by side, more are no help. */
export const mostCompared = 3;

/** Who is marked to be compared; kept in the address with the filters. */
export function useMarked() {
  const { slug } = useCommunity();
  const { compare, ...search } = useSearch({ from: '/c/$slug/mentors' });
  const navigate = useNavigate();
  const ids = compare?.split(',').slice(0, mostCompared) ?? [];
  const set = (marked: readonly string[]) =>
    void navigate({
      to: '/c/$slug/mentors',
      params: { slug },
      search: marked.length > 0 ? { ...search, compare: marked.join(',') } : search,
      replace: true,
      resetScroll: false,
    });
  return {
    ids,
    /** Null for who is not marked when no more can be. */
    isMarked: (id: string) => ids.includes(id) || (ids.length < mostCompared ? false : null),
    mark: (id: string, marked: boolean) => set(marked ? [...ids, id] : ids.filter((other) => other !== id)),
    clear: () => set([]),
  };
}
