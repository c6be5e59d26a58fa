import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';

const blocks = (file: string, language: string) =>
  [...readFileSync(file, 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    (match) => match[1] ?? '',
  );

describe('the examples of the documentation', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const examples = ['README.md', 'docs/API.md'].flatMap((file) =>
    blocks(file, 'graphql').map((text) => [file, text] as const),
  );

  it('are there', () => {
    expect(new Set(examples.map(([file]) => file))).toEqual(new Set(['README.md', 'docs/API.md']));
  });

  it.each(examples)('in %s fit the schema: %s', (_, text) => {
    expect(validate(schema, parse(text))).toEqual([]);
  });
});
