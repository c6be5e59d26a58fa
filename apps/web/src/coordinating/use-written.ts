import { useEffect, useState } from 'react';

/** What stands in a field: a text, a number also while it is typed, or some of them. */
export type Written = string | number | readonly (string | number)[];

interface Draft<Value> {
  readonly written: Value;
  /** What was stored when they began. */
  readonly read: Value;
  /** Whether the API has taken it: the field follows what is stored as soon as that shows it. */
  readonly taken: boolean;
}

type Drafts<Fields> = { readonly [Name in keyof Fields]?: Draft<Fields[Name]> };

export const isSame = (one: Written, other: Written): boolean => String(one) === String(other);

/**
 * What somebody writes into fields that others may change meanwhile: an untouched field follows what is stored `now`, a
 * touched one keeps their words, and knows when it changed under them.
 */
export function useWritten<Fields extends { readonly [Name in keyof Fields]: Written }>(now: Fields) {
  const [drafts, setDrafts] = useState<Drafts<Fields>>({});
  const names = Object.keys(now) as (keyof Fields)[];
  const stored = JSON.stringify(now);
  useEffect(() => {
    setDrafts((before) => withoutSettled(before, JSON.parse(stored) as Fields));
  }, [stored]);

  const written = Object.fromEntries(
    names.map((name) => [name, drafts[name]?.written ?? now[name]]),
  ) as unknown as Fields;
  const mine = names.filter((name) => !isSame(written[name], now[name]));
  const only = (values: Fields) =>
    Object.fromEntries(mine.map((name) => [name, values[name]])) as Partial<Fields>;
  return {
    written,
    write: <Name extends keyof Fields>(name: Name, value: Fields[Name]) =>
      setDrafts((before) => {
        const draft = before[name];
        const read = draft === undefined || draft.taken ? now[name] : draft.read;
        return { ...before, [name]: { written: value, read, taken: false } };
      }),
    /** What differs from what is stored, and what is stored there. */
    changes: only(written),
    replaces: only(now),
    /** Which of the fields somebody else changed since one began to write there. */
    overtaken: mine.filter((name) => {
      const draft = drafts[name];
      return draft !== undefined && !draft.taken && !isSame(draft.read, now[name]);
    }),
    /** The API has taken all that is written. */
    taken: () => setDrafts((before) => taken(before)),
  };
}

function withoutSettled<Fields extends { readonly [Name in keyof Fields]: Written }>(
  drafts: Drafts<Fields>,
  now: Fields,
): Drafts<Fields> {
  const kept = (Object.entries(drafts) as [keyof Fields, Draft<Written>][]).filter(
    ([name, { taken: isTaken, read }]) => !(isTaken && !isSame(read, now[name])),
  );
  return Object.fromEntries(kept) as Drafts<Fields>;
}

function taken<Fields>(drafts: Drafts<Fields>): Drafts<Fields> {
  const all = (Object.entries(drafts) as [string, Draft<Written>][]).map(([name, draft]) => [
    name,
    { ...draft, taken: true },
  ]);
  return Object.fromEntries(all) as Drafts<Fields>;
}
