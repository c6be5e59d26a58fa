import { Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useCommunity } from '../community/use-community.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';
import { PeopleList } from './people-list.js';
import { isWhom, type Whom, whoms } from './whom.js';

/** Everybody in the community, narrowed by the address: `?whom=MENTOR&name=ada`. */
export function PeoplePage() {
  const { slug } = useCommunity();
  const navigate = useNavigate();
  const { whom = 'ALL', name = '' } = useSearch({ from: '/c/$slug/coordinating/people' });
  const [written, setWritten] = useState(name);
  const [settled] = useDebouncedValue(written, 250);
  const show = (next: { whom: Whom; name: string }) =>
    navigate({
      to: '/c/$slug/coordinating/people',
      params: { slug },
      search: {
        ...(next.whom === 'ALL' ? {} : { whom: next.whom }),
        ...(next.name === '' ? {} : { name: next.name }),
      },
      replace: true,
      resetScroll: false,
    });
  useEffect(() => {
    if (settled.trim() !== name) void show({ whom, name: settled.trim() });
  }, [settled]);
  const showAll = () => {
    setWritten('');
    void show({ whom: 'ALL', name: '' });
  };
  return (
    <Page title={words.people.title} lead={words.people.lead}>
      <Stack>
        <Group align="end" gap="sm">
          <TextInput
            type="search"
            label={words.people.find}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
            maxLength={100}
            flex="1 1 14rem"
          />
          <NativeSelect
            label={words.people.which}
            value={whom}
            onChange={({ currentTarget: { value } }) => isWhom(value) && void show({ whom: value, name })}
            data={whoms.map((each) => ({ value: each, label: words.people.whom[each] }))}
            flex="1 1 14rem"
          />
        </Group>
        <PeopleList key={`${whom} ${name}`} whom={whom} name={name} after={null} showAll={showAll} />
      </Stack>
    </Page>
  );
}
