/** Figures for whatever watches this process, in Prometheus' text form. None of them speaks of anybody. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export interface Metrics {
  requested(method: string, status: number, seconds: number): void;
  pushed(entries: number, refused: number): void;
  pulled(rows: number): void;
  /** A source was pulled: its kind, and "done" or what was wrong. */
  connectorPulled(kind: string, outcome: string): void;
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
  const connectors = new Counter({
    name: "perch_connector_pulls",
    help: "Help centres and feeds pulled",
    labelNames: ["kind", "outcome"],
    registers,
  });
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
    connectorPulled: (kind, outcome) => connectors.inc({ kind, outcome }),
    show: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  };
}
