/** What a template leaves to whoever fills it in. */
const gap = '…';

/**
 * Where the first gap of a template is still open in a text, or null. A gap is known by the words of the template
 * that lead to it, so that the dots of somebody's own sentence are none.
 */
export function openGap(text: string, templates: readonly string[]): number | null {
  const places = templates
    .flatMap((template) => template.split('\n').flatMap(leads))
    .flatMap((lead) => {
      const at = text.indexOf(`${lead}${gap}`);
      return at === -1 ? [] : [at + lead.length];
    });
  return places.length === 0 ? null : Math.min(...places);
}

/** The words before each gap of a line, from the line's beginning or the gap before. */
const leads = (line: string): string[] =>
  line
    .split(gap)
    .slice(0, -1)
    .filter((lead) => lead.trim() !== '');
