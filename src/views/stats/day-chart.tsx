/** A chart of some figures by day, drawn with uPlot in the theme's colours. Loaded when the page is first opened. */
import { useEffect, useRef, useState } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { direction } from "../text";
import { shortDate } from "../ui/time";

export interface Line {
  label: string;
  /** One a day; null where there is none. */
  values: (number | null)[];
  kind: "bar" | "line";
  /** A colour token of theme.css, without the dashes. */
  color: string;
}

export interface DayChartProps {
  /** What it shows, in one sentence: the accessible name. */
  label: string;
  /** Start of each day, milliseconds since 1970 UTC. */
  days: number[];
  lines: Line[];
  /** Writes a value for the axis and the line above the chart. */
  format: (value: number) => string;
  /** Room for the axis' words, in CSS pixels. */
  axisWidth: number;
  /** Steps the axis may take, where round numbers are not round (durations). */
  steps?: number[];
}

const HEIGHT = 168;
const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const axisFont = () => `12px ${token("font")}`;

function options(
  { days, lines, format, axisWidth, steps }: DayChartProps,
  width: number,
  onDay: (day: number | null) => void,
): uPlot.Options {
  const rtl = direction() === "rtl";
  const axis = { stroke: () => token("text-soft"), font: axisFont(), ticks: { show: false } };
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    padding: [8, rtl ? 0 : 8, 0, rtl ? 8 : 0],
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    hooks: { setCursor: [(plot) => onDay(plot.cursor.idx ?? null)] },
    scales: {
      x: { time: false, dir: rtl ? -1 : 1, range: [-0.5, days.length - 0.5] },
      y: { range: (_, __, max) => [0, max > 0 ? max * 1.1 : 1] },
    },
    axes: [
      {
        ...axis,
        size: 26,
        grid: { show: false },
        incrs: [1, 2, 5, 7, 14, 30],
        space: 64,
        values: (_, marks) => marks.map((mark) => (days[mark] === undefined ? "" : shortDate(days[mark]))),
      },
      {
        ...axis,
        side: rtl ? 1 : 3,
        size: axisWidth,
        incrs: steps,
        space: 30,
        grid: { stroke: () => token("line"), width: 1 },
        values: (_, marks) => marks.map(format),
      },
    ],
    series: [
      {},
      ...lines.map(({ kind, color }, i) =>
        kind === "bar"
          ? {
              fill: () => token(color),
              width: 0,
              points: { show: false },
              paths: uPlot.paths.bars?.({ size: [i === 0 ? 0.72 : 0.5, 36], radius: 0.12 }),
            }
          : {
              stroke: () => token(color),
              width: 2,
              dash: i === 0 ? undefined : [5, 4],
              points: { show: true, size: 6, fill: () => token(color) },
            },
      ),
    ],
  };
}

/** The chart with its legend, which shows the day under the pointer. The same figures stand in a table beside it for everyone else. */
export default function DayChart(props: DayChartProps) {
  const { label, days, lines, format } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [day, setDay] = useState<number | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const data: uPlot.AlignedData = [props.days.map((_, i) => i), ...props.lines.map((line) => line.values)];
    const plot = new uPlot(options(props, element.clientWidth, setDay), data, element);
    const size = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }));
    size.observe(element);
    const theme = new MutationObserver(() => plot.redraw(false, true));
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      size.disconnect();
      theme.disconnect();
      plot.destroy();
    };
  }, [props]);
  const at = day === null ? undefined : days[day];
  return (
    <figure className="p-chart">
      <figcaption className="p-legend">
        {lines.map((line) => (
          <span key={line.label} className="p-legend-item">
            <span className={`p-legend-${line.kind}`} style={{ background: `var(--${line.color})` }} />
            {line.label}
            {day !== null && <strong>{line.values[day] == null ? "–" : format(line.values[day])}</strong>}
          </span>
        ))}
        {at !== undefined && <span className="p-legend-day">{shortDate(at)}</span>}
      </figcaption>
      <div ref={frame} className="p-chart-frame" role="img" aria-label={label} />
    </figure>
  );
}
