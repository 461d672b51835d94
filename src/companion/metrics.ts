/** Figures for whatever watches this process, in Prometheus' text form. None of them speaks of anybody. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export interface Metrics {
  requested(method: string, status: number, seconds: number): void;
  pushed(entries: number, refused: number): void;
  pulled(rows: number): void;
  /** The text, and its content type. */
  show(): Promise<{ text: string; type: string }>;
}

/** Figures of one companion; `panels` tells how many are connected now. */
export function createMetrics(panels: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "perch_request_seconds",
    help: "Requests answered",
    labelNames: ["method", "status"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers,
  });
  const entries = new Counter({ name: "perch_pushed_entries", help: "Entries of outboxes taken", registers });
  const refused = new Counter({ name: "perch_refused_commands", help: "Commands refused", registers });
  const rows = new Counter({ name: "perch_pulled_rows", help: "Rows handed out", registers });
  new Gauge({
    name: "perch_connected_panels",
    help: "Panels with an open stream",
    registers,
    collect() {
      this.set(panels());
    },
  });
  return {
    requested: (method, status, seconds) => requests.observe({ method, status }, seconds),
    pushed(count, no) {
      entries.inc(count);
      refused.inc(no);
    },
    pulled: (count) => rows.inc(count),
    show: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  };
}
