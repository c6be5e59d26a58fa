import { checkSlug, checkText } from '#domain/text';
import { defaultConductText } from './default-conduct-text.js';
import { defaultLadder } from './default-ladder.js';
import { communityTextLimits } from './text-limits.js';

it('gives a new community texts that it could have written itself', () => {
  expect(checkText(defaultConductText, { ...communityTextLimits.conduct, label: 'It' })).toBeNull();
  for (const { slug, name, description } of defaultLadder) {
    expect(checkSlug(slug)).toBeNull();
    expect(checkText(name, { ...communityTextLimits.rungName, label: 'It', singleLine: true })).toBeNull();
    expect(checkText(description, { ...communityTextLimits.rungDescription, label: 'It' })).toBeNull();
  }
});

it('climbs from building the project to the core, each rung once', () => {
  const slugs = defaultLadder.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs).toEqual([
    'built-the-project',
    'first-issue-comment',
    'first-pull-request',
    'first-merge',
    'first-review',
    'triager',
    'core',
  ]);
});
