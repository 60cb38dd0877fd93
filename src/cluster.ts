import { Modules } from "@medusajs/framework/utils"
import type { RedisOptions } from "ioredis"

/** A process that is busy starting may look late at what has long been answered. */
const CONNECT_MS_MAX = 10_000
/** A Redis that never answers is left, and found again. Workers wait for news up to ten seconds. */
const SILENT_MS_MAX = 30_000
const RECONNECT_MS_MAX = 1_000
/** About three seconds of tries: a restart is waited for, an outage is not. */
const TRIES_MAX = 8
/** What needs a session says so soon, instead of hanging with the whole page. */
const SESSION_MS_MAX = 2_000

/**
 * A worker takes one after the other if it is not told otherwise: then whoever waits for a mail
 * server or a lock holds up all the news of the shop, and a long job the end of an auction.
 */
const EVENTS_AT_ONCE = 10
const JOBS_AT_ONCE = 50

const EVENT_ATTEMPTS = 5
const EVENT_BACKOFF_MS = 1_000
/** Events that failed for good can be looked at for a week. */
const FAILED_EVENTS_AGE_S = 7 * 24 * 60 * 60
const FAILED_EVENTS_MAX = 10_000

const PATIENT: RedisOptions = {
  connectTimeout: CONNECT_MS_MAX,
  socketTimeout: SILENT_MS_MAX,
  retryStrategy: (attempts) => Math.min(attempts * 100, RECONNECT_MS_MAX),
}

/** Sessions of the dashboard, which every server has to know. */
export const SESSION_REDIS: RedisOptions = {
  ...PATIENT,
  commandTimeout: SESSION_MS_MAX,
  maxRetriesPerRequest: TRIES_MAX,
}

const eventBus = (redisUrl: string) => ({
  resolve: "./src/providers/event-bus",
  key: Modules.EVENT_BUS,
  options: {
    redisUrl,
    redisOptions: PATIENT,
    workerOptions: { concurrency: EVENTS_AT_ONCE },
    jobOptions: {
      attempts: EVENT_ATTEMPTS,
      backoff: { type: "exponential", delay: EVENT_BACKOFF_MS },
      removeOnComplete: true,
      removeOnFail: { age: FAILED_EVENTS_AGE_S, count: FAILED_EVENTS_MAX },
    },
  },
})

/** Jobs run once per tick, however many workers there are, and what one began another can go on with. */
const workflowEngine = (redisUrl: string) => ({
  resolve: "@medusajs/medusa/workflow-engine-redis",
  options: {
    redis: {
      redisUrl,
      redisOptions: { ...PATIENT, maxRetriesPerRequest: TRIES_MAX },
      workerOptions: { concurrency: JOBS_AT_ONCE },
    },
  },
})

/**
 * The modules through which several processes are one application. Orders, bids and tickets come in
 * at servers, so their workflows need no Redis: with it, the platform's engine refuses an order
 * while Redis is away.
 */
export const clusterModules = (redisUrl: string, workerMode: "shared" | "server" | "worker") => [
  eventBus(redisUrl),
  ...(workerMode === "worker" ? [workflowEngine(redisUrl)] : []),
]
