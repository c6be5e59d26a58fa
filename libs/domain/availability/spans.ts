/** A stretch of time in any unit: from `start` up to, but not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same time as sorted spans of which no two overlap or touch. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What is left of `span` without `taken`, in order; `taken` is sorted and does not overlap itself. */
export function spanWithout(span: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let start = span.start;
  for (const gone of taken) {
    if (gone.end <= start || gone.start >= span.end) continue;
    if (gone.start > start) left.push({ start, end: gone.start });
    start = gone.end;
  }
  if (start < span.end) left.push({ start, end: span.end });
  return left;
}
