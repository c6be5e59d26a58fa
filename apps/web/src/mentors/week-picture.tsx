import { Group, Text } from '@mantine/core';
import { words } from '../words/index.js';
import { weekOf } from '../profile/week.js';
import type { Window } from '../profile/weekdays.js';
import classes from './week-picture.module.css';

const dayWidth = 20;
const hourHeight = 3;
const quarterHeight = hourHeight / 4;
const dayQuarters = 96;
const left = 16;
const top = 12;
const height = 24 * hourHeight;

/** A small week on the reader's clock: their own hours, and on them those that both share. Words stand beside it. */
export function WeekPicture({
  mine,
  shared,
  label,
}: {
  mine: readonly Window[];
  shared: readonly Window[];
  label: string;
}) {
  return (
    <figure className={classes.figure}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${left + 7 * dayWidth} ${top + height + 2}`}
        className={classes.picture}
      >
        {words.week.shortDays.map((day, index) => (
          <g key={day} transform={`translate(${left + index * dayWidth} 0)`}>
            <text x={dayWidth / 2 - 1} y={8} textAnchor="middle" className={classes.text}>
              {day.slice(0, 2)}
            </text>
            <rect y={top} width={dayWidth - 2} height={height} rx={2} className={classes.day} />
          </g>
        ))}
        {[6, 12, 18].map((hour) => (
          <g key={hour} transform={`translate(0 ${top + hour * hourHeight})`}>
            <text x={left - 4} y={2.5} textAnchor="end" className={classes.text}>
              {hour}
            </text>
            <path d={`M${left} 0H${left + 7 * dayWidth - 2}`} className={classes.line} />
          </g>
        ))}
        <Stretches windows={mine} className={classes.mine ?? ''} />
        <Stretches windows={shared} className={classes.shared ?? ''} />
      </svg>
      <Group component="figcaption" gap="xs" mt={4}>
        <Key className={classes.mine ?? ''}>{words.mentors.hoursMine}</Key>
        <Key className={classes.shared ?? ''}>{words.mentors.hoursShared}</Key>
      </Group>
    </figure>
  );
}

/** What a colour of the picture stands for. */
function Key({ className, children }: { className: string; children: string }) {
  return (
    <Text component="span" size="xs" c="dimmed" className={classes.key}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden>
        <rect width="10" height="10" rx="2" className={className} />
      </svg>
      {children}
    </Text>
  );
}

/** The free stretches of each day, as bars. */
function Stretches({ windows, className }: { windows: readonly Window[]; className: string }) {
  const week = weekOf(windows);
  return [0, 1, 2, 3, 4, 5, 6].flatMap((day) =>
    stretchesOf(week.slice(day * dayQuarters, (day + 1) * dayQuarters)).map(([start, end]) => (
      <rect
        key={`${day} ${start}`}
        x={left + day * dayWidth}
        y={top + start * quarterHeight}
        width={dayWidth - 2}
        height={(end - start) * quarterHeight}
        className={className}
      />
    )),
  );
}

function stretchesOf(day: readonly boolean[]): [start: number, end: number][] {
  const starts = day.flatMap((free, at) => (free && day[at - 1] !== true ? [at] : []));
  return starts.map((start) => {
    const length = day.slice(start).indexOf(false);
    return [start, length === -1 ? day.length : start + length];
  });
}
