import { Alert, Stack, Text } from '@mantine/core';
import { useCommunity } from '../community/use-community.js';
import { Actions } from '../shared/actions.js';
import { ButtonLink } from '../shared/app-link.js';
import { words } from '../words/index.js';

/** For a mentor who speaks nothing yet as far as we know, and so fits nobody: nothing else would ever tell them. */
export function NoLanguages() {
  const { slug } = useCommunity();
  return (
    <Alert color="blaze" variant="light">
      <Stack gap="sm">
        <Text size="sm">{words.mentoring.noLanguages}</Text>
        <Actions>
          <ButtonLink to="/settings/profile" search={{ community: slug }} hash="about" size="sm">
            {words.mentoring.nameLanguages}
          </ButtonLink>
        </Actions>
      </Stack>
    </Alert>
  );
}
