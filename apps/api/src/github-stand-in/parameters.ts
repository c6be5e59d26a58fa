/** Parameters of a query string, a form or a JSON object, as a parser left them. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A parsed body or query, or nothing at all when there was none that could be understood. */
export function parametersOf(parsed: unknown): Parameters {
  return typeof parsed === 'object' && parsed !== null ? (parsed as Parameters) : {};
}

/** One parameter as text. Empty, repeated and nested ones count as not given. */
export function textOf(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
