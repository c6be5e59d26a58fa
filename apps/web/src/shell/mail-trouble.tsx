import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { day } from '../shared/dates.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/first.js';

const EnableMail = graphql(
  `
    mutation EnableMail {
      enableMail {
        viewer {
          mailTrouble {
            since
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** Says that mail does not reach the viewer, and lets it be tried again. */
export function MailTrouble({ since }: { since: string }) {
  const enable = useAction(EnableMail);
  return (
    <Alert color="blaze" variant="light" title={words.shell.mailTrouble} mb="lg">
      <Stack gap="sm">
        <Text>{words.shell.mailTroubleMeans(day(since))}</Text>
        <Problems problems={enable.problems} />
        <Group>
          <Button color="blaze" loading={enable.busy} onClick={() => void enable.run({})}>
            {words.shell.enableMail}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
