const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes long although the file is short, which is all that jest can see before a first run. */
const longest = [
  'test/faults/kills.spec.ts',
  'test/mentorships/limits.spec.ts',
  'test/authorisation/matrix.spec.ts',
  'test/tour/story.spec.ts',
  'test/web/stories/every-page.spec.ts',
];

/** Long files begin early, so that both cores end together; a run that is remembered says it better. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const rank = ({ path: file, context, duration }) => {
      if (duration !== undefined) return 0;
      const name = path.relative(context.config.rootDir, file).replaceAll(path.sep, '/');
      return longest.includes(name) ? -2 : name.startsWith('test/') ? -1 : 0;
    };
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
};
