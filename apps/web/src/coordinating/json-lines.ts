/**
 * On which line of a JSON text a place stands.
 *
 * @param path as `userErrors.field` has it: `['areas', '3', 'name']`; where something on it is missing, the
 *   nearest place above counts
 * @returns from 1; null for a text that is no JSON
 */
export function lineOf(text: string, path: readonly string[]): number | null {
  const places = new Map<string, number>();
  try {
    new Scanner(text, places).value([]);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  for (let length = path.length; length >= 0; length -= 1) {
    const at = places.get(JSON.stringify(path.slice(0, length)));
    if (at !== undefined) return text.slice(0, at).split('\n').length;
  }
  return null;
}

const token = /[\s\uFEFF]*("(?:[^"\\]|\\[^])*"|[{}[\],:]|[^\s"{}[\],:]+)/y;

/** Walks through a JSON text and notes where each value begins. Whether it is all valid is not asked here. */
class Scanner {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly places: Map<string, number>,
  ) {}

  value(path: readonly string[]): void {
    const first = this.next();
    this.places.set(JSON.stringify(path), this.at - first.length);
    if (first === '{') this.items(path, '}', () => this.key());
    else if (first === '[') this.items(path, ']', (index) => String(index));
    else if ('}],:'.includes(first)) throw new SyntaxError(first);
  }

  private items(path: readonly string[], end: string, keyOf: (index: number) => string): void {
    if (this.peek() === end) {
      this.next();
      return;
    }
    for (let index = 0; ; index += 1) {
      this.value([...path, keyOf(index)]);
      const after = this.next();
      if (after === end) return;
      if (after !== ',') throw new SyntaxError(after);
    }
  }

  private key(): string {
    const key: unknown = JSON.parse(this.next());
    if (this.next() !== ':') throw new SyntaxError('a key without a value');
    return String(key);
  }

  private peek(): string {
    const { at } = this;
    const found = this.next();
    this.at = at;
    return found;
  }

  private next(): string {
    token.lastIndex = this.at;
    const found = token.exec(this.text)?.[1];
    if (found === undefined) throw new SyntaxError('the end');
    this.at = token.lastIndex;
    return found;
  }
}
