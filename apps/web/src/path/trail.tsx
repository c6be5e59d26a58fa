import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { words } from '../words/index.js';
import { isBehind, type StepState } from './steps.js';
import classes from './trail.module.css';
import { WayMark } from './way-mark.js';

export interface TrailStep {
  readonly id: string;
  readonly name: string;
  readonly state: StepState;
  readonly details: ReactNode;
}

/** Where the mark of a step stands, in percent of the trail's width: it winds. */
const bend = (index: number): number => (index % 2 === 0 ? 34 : 66);

/** The ladder as a trail with way marks, from the first step on. For a screen reader it is the list that it stands beside. */
export function Trail({ steps }: { steps: readonly TrailStep[] }) {
  return (
    <ol className={classes.trail}>
      {steps.map(({ id, name, state, details }, index) => {
        const next = steps[index + 1];
        return (
          <li
            key={id}
            className={classes.step}
            data-state={state}
            aria-current={state === 'next' ? 'step' : undefined}
          >
            <div className={classes.way} aria-hidden="true">
              {next !== undefined && (
                <svg className={classes.stretch} viewBox="0 0 100 100" preserveAspectRatio="none">
                  <path
                    d={`M${bend(index)} 0C${bend(index)} 55 ${bend(index + 1)} 45 ${bend(index + 1)} 100`}
                    vectorEffect="non-scaling-stroke"
                    data-walked={isBehind(state) || undefined}
                  />
                </svg>
              )}
              <div className={classes.mark} style={{ left: `${bend(index)}%` }}>
                <WayMark state={state} />
              </div>
            </div>
            <div className={classes.text}>
              <Text fw={650} size="lg" lh={1.3}>
                {name}
              </Text>
              {state !== 'ahead' && (
                <Text size="sm" className={classes.state}>
                  {words.path.states[state]}
                </Text>
              )}
              {details}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
