import type { StepState } from './steps.js';

const signs: Readonly<Record<StepState, string>> = {
  verified: 'M8 14.5l4 4 8-9M8 24h12',
  reached: 'M8 17l4.5 4.5L21 12',
  waiting: 'M9 17h.01M14 17h.01M19 17h.01',
  declined: 'M18 12H12a4 4 0 000 8h8M17 17l3 3-3 3',
  next: 'M10 25V9l10 4-10 4',
  ahead: '',
};

/** A blaze, as painted on a tree: filled where one has passed, with a sign of its own for each state. */
export function WayMark({ state }: { state: StepState }) {
  return (
    <svg viewBox="0 0 28 34" width="28" height="34">
      <rect x="2" y="2" width="24" height="30" rx="7" />
      <path d={signs[state]} />
    </svg>
  );
}
