import { Table, VisuallyHidden } from '@mantine/core';
import { Person } from '../shared/person.js';
import { words } from '../words/index.js';
import { AskLink } from './ask-link.js';
import type { ComparedRow } from './compared-rows.js';
import classes from './compared-table.module.css';
import type { Match } from './match-fragment.js';

/** Mentors in columns, where there is room for them. */
export function ComparedTable({
  rows,
  matches,
}: {
  rows: readonly ComparedRow[];
  matches: readonly Match[];
}) {
  return (
    <Table aria-label={words.compare.title} className={classes.table} verticalSpacing="sm" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.about}>
            <VisuallyHidden>{words.compare.about}</VisuallyHidden>
          </Table.Th>
          {matches.map(({ mentor }) => (
            <Table.Th key={mentor.id} scope="col">
              <Person of={mentor} />
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, cell }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" className={classes.about}>
              {name}
            </Table.Th>
            {matches.map((match) => (
              <Table.Td key={match.mentor.id}>{cell(match)}</Table.Td>
            ))}
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td />
          {matches.map(({ mentor }) => (
            <Table.Td key={mentor.id}>
              <AskLink mentor={mentor} />
            </Table.Td>
          ))}
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
