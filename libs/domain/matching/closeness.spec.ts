import { closeAreasIn } from './closeness.js';
import { community } from './example-pair.spec-support.js';

describe('closeAreasIn', () => {
  const closeAreas = closeAreasIn(community.areas);

  it('finds the area itself, its parent, its children and its siblings, and no one further', () => {
    expect(Object.fromEntries(closeAreas('asyncio'))).toEqual({
      asyncio: 1,
      stdlib: 0.6,
      streams: 0.6,
      networking: 0.3,
      ssl: 0.3,
      email: 0.3,
    });
    expect(Object.fromEntries(closeAreas('streams'))).toEqual({ streams: 1, asyncio: 0.6 });
  });

  it('does not take two areas at the top for siblings', () => {
    expect(Object.fromEntries(closeAreas('tests'))).toEqual({ tests: 1 });
  });

  it('knows an area that is not in the tree as close to itself alone', () => {
    expect(Object.fromEntries(closeAreas('elsewhere'))).toEqual({ elsewhere: 1 });
  });
});
