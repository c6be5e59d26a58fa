import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { words } from '../words/index.js';
import classes from './rows.module.css';
import { EditRung } from './edit-rung.js';
import { Unsaved } from './meanwhile.js';
import type { EditedRung, RungDraft } from './rung-fields.js';

/** A step of the ladder, to be moved, changed or retired. */
export function RungRow({
  rung,
  position,
  all,
  shift,
  refresh,
}: {
  rung: EditedRung & { readonly id: string };
  position: number;
  all: number;
  shift: (by: 1 | -1) => void;
  refresh: () => void;
}) {
  const [open, { toggle, close }] = useDisclosure(false);
  const opener = useRef<HTMLButtonElement>(null);
  const [draft, setDraft] = useState<RungDraft | null>(null);
  const { id, name, description, needsConfirmation } = rung;
  const saved = () => {
    close();
    opener.current?.focus();
  };
  return (
    <li className={classes.row}>
      <Group align="start" gap="sm" wrap="nowrap">
        <Stack gap={4}>
          <Arrow
            rung={id}
            by={-1}
            label={words.ladderEditor.up(name)}
            disabled={position === 1}
            shift={shift}
          />
          <Arrow
            rung={id}
            by={1}
            label={words.ladderEditor.down(name)}
            disabled={position === all}
            shift={shift}
          />
        </Stack>
        <Stack gap={4} flex={1} miw={0}>
          <Group justify="space-between" gap="xs">
            <div>
              <Text size="xs" c="dimmed">
                {words.ladderEditor.step(position, all)}
              </Text>
              <Text fw={600}>{name}</Text>
            </div>
            <Button
              ref={opener}
              size="compact-sm"
              variant="subtle"
              aria-expanded={open}
              aria-label={open ? undefined : words.ladderEditor.editNamed(name)}
              onClick={toggle}
            >
              {open ? words.close : words.ladderEditor.edit}
            </Button>
          </Group>
          {open ? (
            <EditRung rung={rung} begun={draft} onWrite={setDraft} refresh={refresh} close={saved} />
          ) : (
            <>
              {draft !== null && <Unsaved />}
              {description !== null && <PlainMarkdown text={description} />}
              <Text size="sm" c="dimmed">
                {needsConfirmation ? words.ladderEditor.needsConfirmation : words.ladderEditor.needsNobody}
              </Text>
            </>
          )}
        </Stack>
      </Group>
    </li>
  );
}

function Arrow({
  rung,
  by,
  label,
  disabled,
  shift,
}: {
  rung: string;
  by: 1 | -1;
  label: string;
  disabled: boolean;
  shift: (by: 1 | -1) => void;
}) {
  return (
    <ActionIcon
      variant="default"
      size="md"
      aria-label={label}
      disabled={disabled}
      data-rung={rung}
      data-direction={by}
      onClick={() => shift(by)}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path
          d={by === -1 ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'}
          fill="none"
          stroke="currentcolor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
    </ActionIcon>
  );
}
