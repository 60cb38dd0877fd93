import { createHash, timingSafeEqual } from "node:crypto"
import { statfs } from "node:fs/promises"
import { ConfigModule, Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { Registry } from "prom-client"
import { watchRequests } from "../../lib/request-watch"
import { figuresRegistry } from "./exposition"
import type { Figures } from "./figures"
import { HttpMetrics } from "./http-metrics"
import { JobWatch } from "./job-watch"
import { logRequest } from "./log-request"
import { Insides, ProcessMetrics } from "./process-metrics"
import { Condition, TelemetryRecords } from "./records"
import { BEAT_MS, Check, WorkerMode } from "./rules"
import type { Storage } from "./standing"
import { endTracing, TracingOptions } from "./tracing"

export type TelemetryOptions = {
  /** Whoever shows it may read the metrics; without one nobody may. */
  metrics_token: string | null
  version: string
  /** Whether this process writes every few seconds that it lives. */
  is_beating: boolean
  /** Where files are kept. */
  files_dir: string
  /** Where traces are sent, if anywhere. */
  tracing: TracingOptions | null
}
type Pool = { numUsed(): number; numFree(): number; numPendingAcquires(): number }
/** Parts of the application whose insides are counted; a command may run without some. */
type Container = {
  logger: Logger
  configModule: ConfigModule
  [ContainerRegistrationKeys.PG_CONNECTION]: { client: { pool?: Pool } }
  [Modules.EVENT_BUS]?: { dropped_total?: number }
  realtime?: { io?: { engine?: { clientsCount: number } } }
}

/** A server answers by then, and nothing of its start is held any more. */
const SETTLED_MS = 5_000
/** About once a minute. */
const BEATS_PER_FULL = 12
const MEGABYTE = 1024 * 1024
const digest = (text: string) => createHash("sha256").update(text).digest()

/** What this process sees of itself, and what all of them left in the database. */
export default class TelemetryModuleService extends TelemetryRecords {
  readonly options: TelemetryOptions
  private readonly insides: Insides
  private readonly logger: Logger
  private readonly mode: WorkerMode
  private readonly jobWatch = new JobWatch()
  private registry?: Registry
  private stopWatching = () => {}
  private timer?: NodeJS.Timeout
  private writing?: Promise<void>
  private beats = 0

  __hooks = {
    onApplicationStart: async () => this.begin(),
    onApplicationShutdown: async () => await this.end(),
  }

  constructor(container: Container, options: TelemetryOptions) {
    super(container, options)
    this.options = options
    // The one that leaves secrets out, also where a command handed modules another.
    this.logger = container.configModule.logger ?? container.logger
    this.mode = container.configModule.projectConfig.workerMode ?? "shared"
    this.insides = insidesOf(container)
  }

  /** Whether whoever shows this text may read the metrics; null when nobody may. */
  opens(token: string): boolean | null {
    const { metrics_token } = this.options
    // Digests are of one length, which is what the comparison asks for.
    return metrics_token === null ? null : timingSafeEqual(digest(token), digest(metrics_token))
  }

  /** Everything, in the format of Prometheus. Without a database the rest is told. */
  async tellMetrics(parts: Record<string, Check | null>, figures: Figures | null): Promise<string> {
    const own = this.registry ? [this.registry] : []
    return await Registry.merge([...own, figuresRegistry(parts, figures)]).metrics()
  }

  /** What is left on the disk of the files; null where nobody can say. */
  async readStorage(): Promise<Storage | null> {
    try {
      const { bavail, blocks, bsize } = await statfs(this.options.files_dir)
      return { free_bytes: bavail * bsize, total_bytes: blocks * bsize }
    } catch {
      // The folder is made with the first file.
      return null
    }
  }

  /** Writes that this process lives, and what its jobs came to. One at a time. */
  async beat(now = new Date()): Promise<void> {
    this.writing ??= this.beatOnce(now).finally(() => (this.writing = undefined))
    await this.writing
  }

  private async beatOnce(now: Date) {
    // Jobs that did not run are named once in a while, so that nobody takes them for forgotten.
    const isFull = this.beats++ % BEATS_PER_FULL === 0
    const news = this.jobWatch.take().filter(({ runs }) => isFull || runs > 0)
    const { sockets, dropped_events } = this.insides
    const condition: Condition = {
      ...{ sockets: sockets(), dropped_events: dropped_events() },
      memory_mb: Math.round(process.memoryUsage.rss() / MEGABYTE),
    }
    const identity = { mode: this.mode, version: this.options.version }
    try {
      await this.writeBeat(identity, condition, news, now)
    } catch (error) {
      this.jobWatch.giveBack(news)
      throw error
    }
    if (isFull) await this.forgetGone(now)
  }

  private begin() {
    // To start leaves as much behind as to run takes, and V8 would keep it until it needs the room.
    setTimeout(() => globalThis.gc?.(), SETTLED_MS).unref()
    const registry = new Registry()
    const http = new HttpMetrics(registry)
    const own = new ProcessMetrics(registry, this.insides)
    this.registry = registry
    this.stopWatching = watchRequests((ended) => {
      // Another server of this process is none of ours.
      if (!ended.request.scope) return
      http.observe(ended)
      logRequest(this.logger, ended)
    })
    this.jobWatch.begin((job, seconds, failed) => own.noteJob(job, seconds, failed))
    if (!this.options.is_beating) return
    this.timer = setInterval(() => this.tryBeat(), BEAT_MS).unref()
    this.tryBeat()
  }

  private tryBeat() {
    // The database may be away; the next beat tells what this one could not.
    this.beat().catch((error: Error) => this.logger.debug(`No sign of life: ${error.message}`))
  }

  private async end() {
    clearInterval(this.timer)
    this.stopWatching()
    this.jobWatch.end()
    this.registry?.clear()
    if (this.options.is_beating) {
      await this.writing?.catch(() => {})
      await this.writeFarewell().catch(() => {})
    }
    await endTracing()
  }
}

function insidesOf(container: Container): Insides {
  const pool = () => container[ContainerRegistrationKeys.PG_CONNECTION].client.pool
  return {
    pool: () => ({
      ...{ used: pool()?.numUsed() ?? 0, free: pool()?.numFree() ?? 0 },
      waiting: pool()?.numPendingAcquires() ?? 0,
    }),
    sockets: () => container.realtime?.io?.engine?.clientsCount ?? 0,
    dropped_events: () => container[Modules.EVENT_BUS]?.dropped_total ?? 0,
  }
}
