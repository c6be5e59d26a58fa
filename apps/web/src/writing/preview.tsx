import { Box, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { Loaded } from '../shared/loaded.js';
import { Rendered } from '../shared/rendered.js';
import { words } from '../words/index.js';
import classes from './preview.module.css';

const PreviewQuery = graphql(`
  query Preview($body: Markdown!) {
    renderMarkdown(body: $body)
  }
`);

/** A text as it will be read, rendered where the sent one will be: nothing looks other than promised. */
export function Preview({ body }: { body: string }) {
  const [result] = useQuery({ query: PreviewQuery, variables: { body }, requestPolicy: 'cache-first' });
  return (
    <Box component="section" aria-label={words.writing.preview} tabIndex={0} className={classes.preview}>
      {body.trim() === '' ? (
        <Text c="dimmed">{words.writing.nothingYet}</Text>
      ) : (
        <Loaded of={result}>{({ renderMarkdown }) => <Rendered html={renderMarkdown} />}</Loaded>
      )}
    </Box>
  );
}
