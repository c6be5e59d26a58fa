import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const refuse = (name: string, expected: string): never => {
  throw new GraphQLError(`${name} expects ${expected}.`, { extensions: { code: 'BAD_USER_INPUT' } });
};

function textScalar<T>(options: {
  name: string;
  description: string;
  specifiedByURL?: string;
  expected: string;
  parse: (text: string) => T | undefined;
  serialize: (value: unknown) => string;
}): GraphQLScalarType<T, string> {
  const { name, description, specifiedByURL, expected, parse, serialize } = options;
  const read = (value: unknown): T => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    return parsed === undefined ? refuse(name, expected) : parsed;
  };
  return new GraphQLScalarType<T, string>({
    name,
    description,
    specifiedByURL,
    serialize,
    parseValue: read,
    parseLiteral: (node: ValueNode) =>
      node.kind === Kind.STRING ? read(node.value) : refuse(name, expected),
  });
}

const asText = (value: unknown) => String(value);
const anyText = (text: string) => text;
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const dateForm = /^\d{4}-\d\d-\d\d$/;

function realDate(text: string): string | undefined {
  if (!dateForm.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  // JavaScript rolls 30 February over into March; such a date is not one.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

export const DateTimeScalar = textScalar<Date>({
  name: 'DateTime',
  description:
    'An instant in UTC, ISO 8601 with milliseconds: `2026-11-22T18:30:00.000Z`. As input any offset is understood.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  expected: 'an instant such as "2026-11-22T18:30:00Z"',
  parse: (text) => {
    const instant =
      instantForm.test(text) && realDate(text.slice(0, 10)) !== undefined ? new Date(text) : undefined;
    return instant === undefined || Number.isNaN(instant.getTime()) ? undefined : instant;
  },
  serialize: (value) => (value as Date).toISOString(),
});

export const LocalDateScalar = textScalar<string>({
  name: 'Date',
  description: 'A day of the calendar without a time, `2026-11-22`; local to the person that it belongs to.',
  expected: 'a real day such as "2026-11-22"',
  parse: realDate,
  serialize: asText,
});

export const LocalTimeScalar = textScalar<string>({
  name: 'LocalTime',
  description: 'A time of day without a zone, `18:00`, from `00:00` to `24:00` (the end of the day).',
  expected: 'a time of day such as "18:00"',
  parse: (text) => (/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text) ? text : undefined),
  serialize: asText,
});

export const TimeZoneScalar = textScalar<string>({
  name: 'TimeZone',
  description:
    'The name of an IANA time zone: `Europe/Berlin`. An unknown one is refused with near suggestions.',
  expected: 'the name of an IANA time zone such as "Europe/Berlin"',
  // Which names exist is a rule of the domain, so that the refusal can suggest near ones.
  parse: anyText,
  serialize: asText,
});

export const UrlScalar = textScalar<string>({
  name: 'URL',
  description: 'An absolute http or https address.',
  expected: 'an address such as "https://example.org/page"',
  // As above: the domain refuses what it cannot take, in words.
  parse: anyText,
  serialize: asText,
});

export const MarkdownScalar = textScalar<string>({
  name: 'Markdown',
  description:
    'Text in CommonMark, kept as it was written. Never put it into a page unrendered: use the `HTML` beside it.',
  expected: 'text',
  parse: anyText,
  serialize: asText,
});

export const HtmlScalar = textScalar<string>({
  name: 'HTML',
  description:
    'Markdown that the server rendered and sanitised: no scripts, no styles, no forms, only http, https and mailto links.',
  expected: 'text',
  parse: anyText,
  serialize: asText,
});
