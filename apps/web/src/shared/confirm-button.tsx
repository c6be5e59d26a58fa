import { Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problems.js';
import { words } from '../words/index.js';
import { Problems } from './problems.js';

/**
 * A button that asks once more before it does what cannot be undone: its question, what will happen, and the two
 * ways. The dialog stays, with the reason, when it did not work.
 */
export function ConfirmButton({
  question,
  meaning,
  confirm,
  onConfirm,
  busy = false,
  problems = [],
  children,
  ...looks
}: ButtonProps & {
  question: string;
  meaning: ReactNode;
  /** What the confirming button says: the verb again, not "OK". */
  confirm: string;
  /** @returns whether it worked */
  onConfirm: () => Promise<boolean>;
  busy?: boolean;
  problems?: readonly Problem[];
  children: ReactNode;
}) {
  const [opened, { open, close }] = useDisclosure(false);
  const act = async () => {
    if (await onConfirm()) close();
  };
  return (
    <>
      <Button {...looks} onClick={open}>
        {children}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={<Text fw={600}>{question}</Text>}
        closeButtonProps={{ 'aria-label': words.close }}
        centered
      >
        <Stack>
          <Text>{meaning}</Text>
          <Problems problems={problems} />
          <Group justify="end">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button color={looks.color ?? 'blaze'} loading={busy} onClick={() => void act()}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
