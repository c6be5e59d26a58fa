import { AreaChart, ChartTooltip } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { useReducedMotion } from '@mantine/hooks';
import { words } from '../words/index.js';
import { duration, percent } from './durations.js';

/** The curve itself: all wait at first; it comes down a step whenever somebody is taken on. */
export function WaitCurve({
  curve,
}: {
  curve: readonly { readonly hours: number; readonly stillWaiting: number }[];
}) {
  const still = useReducedMotion(false, { getInitialValueInEffect: false });
  const series = [{ name: 'stillWaiting', label: words.overview.stillWaits, color: 'trail.6' }];
  return (
    <AreaChart
      h={260}
      data={[{ hours: 0, stillWaiting: 1 }, ...curve]}
      dataKey="hours"
      series={series}
      curveType="stepAfter"
      withDots={false}
      valueFormatter={percent}
      // Whole hours, since that is how they are written.
      xAxisProps={{
        type: 'number',
        domain: [0, (most: number) => Math.ceil(most)],
        allowDecimals: false,
        tickFormatter: duration,
        tickMargin: 8,
      }}
      yAxisProps={{ domain: [0, 1], width: 56 }}
      // The table beside it is for who cannot see the curve: nothing in here takes the focus.
      areaChartProps={{ accessibilityLayer: false }}
      areaProps={{ isAnimationActive: !still }}
      tooltipProps={{
        content: ({ label, payload }) => (
          <ChartTooltip
            label={duration(Number(label))}
            payload={payload}
            series={series}
            valueFormatter={percent}
          />
        ),
      }}
    />
  );
}
