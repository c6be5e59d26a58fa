import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';

/** A search whose finds are added to what is chosen already, one after the other: the first with Enter. */
export function SearchToAdd({
  label,
  onAdd,
  ...looks
}: Pick<SelectProps, 'data' | 'limit' | 'maxDropdownHeight' | 'nothingFoundMessage' | 'placeholder'> & {
  label: string;
  onAdd: (value: string) => void;
}) {
  const [search, setSearch] = useState('');
  return (
    <Select
      {...looks}
      aria-label={label}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      selectFirstOptionOnChange
      value={null}
      onChange={(value) => {
        if (value === null) return;
        onAdd(value);
        setSearch('');
      }}
      // It chooses, or does nothing; it never sends the form away while somebody searches.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}
