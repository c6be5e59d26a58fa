import { Button, CloseButton, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { words } from '../words/index.js';

/** Most characters that the API looks for. */
const most = 200;

/** The words to search for. They come from the address and go there, so that a search can be shared and gone back to. */
export function SearchForm({
  words: asked,
  label,
  onSearch,
}: {
  words: string;
  label: string;
  /** Empty: no search any more. */
  onSearch: (words: string) => void;
}) {
  const [typed, setTyped] = useState(asked);
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <form role="search" onSubmit={search}>
      <Group gap="xs" wrap="nowrap" align="end">
        <TextInput
          label={label}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={most}
          style={{ flex: 1 }}
          rightSection={
            typed === '' ? null : (
              <CloseButton
                aria-label={words.inbox.clearSearch}
                onClick={() => {
                  setTyped('');
                  onSearch('');
                }}
              />
            )
          }
        />
        <Button type="submit" variant="light">
          {words.inbox.search}
        </Button>
      </Group>
    </form>
  );
}
