import type { IEventBusModuleService, Logger, Message } from "@medusajs/framework/types"
import { WorkflowManager } from "@medusajs/framework/orchestration"
import { MedusaError, PaymentWebhookEvents } from "@medusajs/framework/utils"
import redisEventBus from "@medusajs/medusa/event-bus-redis"
import type Redis from "ioredis"
import { scheduledWorkflows } from "../../lib/job-schedule"
import { Schedules } from "./schedules"

/** How long somebody who tells of something waits for Redis. */
export const PATIENCE_MS = 1_000
/** A timer that comes so late tells of a process that had no time for it. */
const BUSY_MS = 100
const WAITS_AGAIN_MAX = 3
/** How often one event is tried on a Redis that refuses. */
export const ASK_AGAIN_MS = 2_000
/** Whoever is told has to know that these were not passed on: the gateway sends them again. */
const NEVER_DROPPED: readonly string[] = [PaymentWebhookEvents.WebhookReceived]

type Events = Message | Message[]
type Options = Record<string, unknown>
type Container = { logger: Logger; eventBusRedisConnection: Redis }
type Declaration = { worker_mode?: "shared" | "worker" | "server" }
type Hooks = Record<string, (() => Promise<void>) | undefined>

/** The module says of its service only that it is one. */
const RedisEventBus = redisEventBus.service as new (
  ...args: unknown[]
) => IEventBusModuleService & { __hooks: Hooks }

/**
 * Tells through Redis, but never makes an order, a bid or a ticket depend on it. The platform takes
 * an order back when its events cannot be passed on; here it stands, and what nobody was told is
 * found in the tables by the jobs that look for it.
 */
export default class PatientEventBus extends RedisEventBus {
  private readonly redis: Redis
  private readonly logs: Logger
  private lostAt?: number
  private askAgainAt = 0
  private dropped = 0
  /** Since this process began. */
  dropped_total = 0

  constructor(container: Container, options: unknown = {}, declaration: Declaration = {}) {
    super(container, options, declaration)
    this.redis = container.eventBusRedisConnection
    this.logs = container.logger
    // Jobs are in Redis where there is a worker.
    if (declaration.worker_mode === "worker") this.keepSchedules()
    this.redis.on("error", () => this.lose())
    this.redis.on("close", () => this.lose())
    this.redis.on("ready", () => this.find())
  }

  /** @throws what Redis said, for events that may not be dropped */
  async emit<T>(events: Message<T> | Message<T>[], options: Options = {}) {
    const sent = async () => await super.emit(events, options)
    const isOwed = namesOf(events).some((name) => NEVER_DROPPED.includes(name))
    await (isOwed ? this.inTime(sent) : this.orDrop(sent))
  }

  async releaseGroupedEvents(group: string) {
    await this.orDrop(async () => await super.releaseGroupedEvents(group))
  }

  async clearGroupedEvents(group: string, options?: { eventNames?: string[] }) {
    await this.orDrop(async () => await super.clearGroupedEvents(group, options))
  }

  private async orDrop(deed: () => Promise<void>) {
    try {
      await this.inTime(deed)
    } catch (error) {
      this.dropped_total += 1
      if (!this.dropped++) this.logs.warn(`Events are not passed on: ${(error as Error).message}`)
    }
  }

  private keepSchedules() {
    const schedules = new Schedules(this.redis, jobs, this.logs)
    const { onApplicationStart, onApplicationPrepareShutdown } = this.__hooks
    this.__hooks.onApplicationStart = async () => {
      await onApplicationStart?.()
      schedules.begin()
    }
    this.__hooks.onApplicationPrepareShutdown = async () => {
      schedules.end()
      await onApplicationPrepareShutdown?.()
    }
  }

  /** A command that waits for Redis longer than this is still sent when it is back: late, or twice. */
  private async inTime(deed: () => Promise<void>) {
    if (this.isAway()) throw unreachable("Redis is away")
    let stop = () => {}
    const tooLate = new Promise<never>((_, reject) => {
      stop = afterWaiting(PATIENCE_MS, () => reject(unreachable("Redis does not answer")))
    })
    const done = deed()
    // It may answer at last without having broken the connection.
    done.then(
      () => this.find(),
      () => {}
    )
    try {
      await Promise.race([done, tooLate])
    } catch (error) {
      this.lose()
      throw error
    } finally {
      stop()
    }
  }

  /**
   * Nobody waits again for what did not answer a while ago. A connection that broke tells when it is
   * back; one that only refuses, because Redis is full, does not: then one in a while asks again.
   */
  private isAway() {
    const now = Date.now()
    if (this.lostAt === undefined || now - this.lostAt <= PATIENCE_MS) return false
    if (this.redis.status !== "ready" || now < this.askAgainAt) return true
    this.askAgainAt = now + ASK_AGAIN_MS
    return false
  }

  private lose() {
    this.lostAt ??= Date.now()
  }

  private find() {
    if (this.dropped) this.logs.warn(`Redis is back; ${this.dropped} times nobody was told`)
    this.lostAt = undefined
    this.dropped = 0
  }
}

/** Every job, with what the platform does with it when a worker starts. */
const jobs = () => scheduledWorkflows().map((job) => ({ ...job, tell: () => tellOf(job.id) }))

async function tellOf(id: string) {
  const workflow = WorkflowManager.getWorkflow(id)
  if (workflow) await WorkflowManager.scheduler.scheduleWorkflow(workflow)
}

/**
 * Calls when so long nothing came, and gives back how to call it off. A process that was too busy to
 * look in time has not waited: the answer may lie there, so it looks, and waits once more.
 */
function afterWaiting(ms: number, call: () => void, again = WAITS_AGAIN_MAX): () => void {
  const due = performance.now() + ms
  let stop = () => clearTimeout(timer)
  const timer = setTimeout(() => {
    const wasBusy = performance.now() - due > BUSY_MS
    if (wasBusy && again > 0) stop = afterWaiting(ms, call, again - 1)
    else call()
  }, ms).unref()
  return () => stop()
}

const namesOf = (events: Events) => [events].flat().map(({ name }) => name)
const unreachable = (message: string) =>
  new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
