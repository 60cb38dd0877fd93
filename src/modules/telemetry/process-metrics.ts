import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client"

/** What a process can tell of itself at any moment. */
export type Insides = {
  /** Connections to the database: in use, idle, and who waits for one. */
  pool: () => { used: number; free: number; waiting: number }
  sockets: () => number
  dropped_events: () => number
}

/** Seconds: most jobs are done in a moment, the longest take minutes. */
const JOB_BUCKETS = [0.1, 0.5, 1, 5, 15, 60, 300]

/** Memory, processor and event loop, the database's connections, sockets, events, and jobs. */
export class ProcessMetrics {
  private readonly jobs: Histogram<"job">
  private readonly failures: Counter<"job">

  constructor(registry: Registry, { pool, sockets, dropped_events }: Insides) {
    const registers = [registry]
    collectDefaultMetrics({ register: registry })
    new Gauge({
      name: "souk_database_connections",
      help: "Connections of this process: used, free, and requests that are waiting for one",
      labelNames: ["state"],
      registers,
      collect() {
        for (const [state, count] of Object.entries(pool())) this.set({ state }, count)
      },
    })
    new Gauge({
      name: "souk_sockets_connected",
      help: "Clients that are connected to this process over /socket.io",
      registers,
      collect() {
        this.set(sockets())
      },
    })
    new Counter({
      name: "souk_events_dropped_total",
      help: "How often the event bus could not pass on what was told",
      registers,
      collect() {
        this.reset()
        this.inc(dropped_events())
      },
    })
    this.jobs = new Histogram({
      name: "souk_job_duration_seconds",
      help: "How long jobs took that this process ran",
      labelNames: ["job"],
      buckets: JOB_BUCKETS,
      registers,
    })
    this.failures = new Counter({
      name: "souk_job_failures_total",
      help: "Runs of jobs in this process that failed",
      labelNames: ["job"],
      registers,
    })
  }

  noteJob(job: string, seconds: number, failed: boolean) {
    this.jobs.observe({ job }, seconds)
    if (failed) this.failures.inc({ job })
  }
}
