import { renderMarkdown } from '#platform/markdown';
import { hardMarkdown } from './support/hard-markdown.js';
import { compare, type Comparison } from './support/measure.js';

const prose = 'A sentence as people write it, with `code` and **some** emphasis.\n\n'
  .repeat(300)
  .slice(0, 20_000);

/** The slowest of the messages that are hard on the renderer, against prose of the same length. */
export async function benchMarkdown(): Promise<Comparison> {
  const render = (source: string) => () => Promise.resolve(renderMarkdown(source));
  const cpuOf = (source: string) => {
    const start = process.cpuUsage();
    renderMarkdown(source);
    return process.cpuUsage(start).user;
  };
  const [hardest = ''] = hardMarkdown()
    .map((source) => ({ source, cpu: cpuOf(source) }))
    .sort((a, b) => b.cpu - a.cpu)
    .map(({ source }) => source);
  return compare({
    name: 'Rendering the hardest message of 20,000 characters (bare: prose)',
    rounds: 30,
    baseline: render(prose),
    subject: render(hardest),
  });
}
