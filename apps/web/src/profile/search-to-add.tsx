import {
  Combobox,
  getParsedComboboxData,
  OptionsDropdown,
  TextInput,
  useCombobox,
  type SelectProps,
} from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';

/**
 * A search whose finds are added to what is chosen already, one after the other: the first with Enter.
 *
 * Mantine's Select has the same looks, but forgets which option is the first a moment after it has opened: who
 * types quickly, or on a slow machine, pressed Enter and nothing came.
 */
export function SearchToAdd({
  label,
  data,
  limit,
  maxDropdownHeight,
  nothingFoundMessage,
  placeholder,
  onAdd,
}: Pick<SelectProps, 'data' | 'limit' | 'maxDropdownHeight' | 'nothingFoundMessage' | 'placeholder'> & {
  label: string;
  onAdd: (value: string) => void;
}) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox();
  const { openDropdown, closeDropdown, resetSelectedOption, selectFirstOption } = combobox;
  const options = useMemo(() => getParsedComboboxData(data), [data]);
  // Nothing is the first before something is searched, or Enter would add what nobody asked for.
  useEffect(() => {
    if (search === '') resetSelectedOption();
    else selectFirstOption();
  }, [search, options, resetSelectedOption, selectFirstOption]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(value) => {
        onAdd(value);
        setSearch('');
        closeDropdown();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          aria-label={label}
          placeholder={placeholder}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            openDropdown();
          }}
          onFocus={() => openDropdown()}
          onClick={() => openDropdown()}
          onBlur={() => {
            closeDropdown();
            setSearch('');
          }}
          // It chooses, or does nothing; it never sends the form away while somebody searches.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </Combobox.Target>
      <OptionsDropdown
        data={options}
        search={search}
        limit={limit}
        maxDropdownHeight={maxDropdownHeight}
        nothingFoundMessage={nothingFoundMessage}
        hiddenWhenEmpty={nothingFoundMessage === undefined}
        aria-label={label}
        filter={undefined}
        withScrollArea
        unstyled={false}
        labelId={undefined}
        scrollAreaProps={undefined}
      />
    </Combobox>
  );
}
