import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { TitledSection } from '../shared/titled-section.js';
import { words } from '../words/index.js';
import { HandOverState, HandOverStateFragment } from './hand-over-state.js';
import { MentorshipSteps, MentorshipStepsFragment } from './mentorship-steps.js';

export const WhatNextFragment = graphql(
  `
    fragment WhatNext on Mentorship {
      ...HandOverState
      ...MentorshipSteps
    }
  `,
  [HandOverStateFragment, MentorshipStepsFragment],
);

/** What can become of a mentorship. Nothing where the viewer can do nothing, as after its end. */
export function WhatNext({ of }: { of: FragmentOf<typeof WhatNextFragment> }) {
  const mentorship = readFragment(WhatNextFragment, of);
  const { handOvers, viewerCanOfferHandOver } = readFragment(HandOverStateFragment, mentorship);
  const { viewerCanPause, viewerCanResume, viewerCanReopen, viewerCanEnd } = readFragment(
    MentorshipStepsFragment,
    mentorship,
  );
  const possible = [viewerCanOfferHandOver, viewerCanPause, viewerCanResume, viewerCanReopen, viewerCanEnd];
  if (!possible.includes(true) && handOvers.edges.length === 0) return null;
  return (
    <TitledSection title={words.mentorships.whatNext} lead={words.mentorships.whatNextLead}>
      <MentorshipSteps of={mentorship} />
      <HandOverState of={mentorship} />
    </TitledSection>
  );
}
