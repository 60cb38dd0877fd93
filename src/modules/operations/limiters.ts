import { createHash } from "node:crypto"
import type { Logger } from "@medusajs/framework/types"
import Redis from "ioredis"
import { Pool } from "pg"
import {
  RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible"

export type Limit = {
  /** What is counted, the same in every process: "sign-in". */
  name: string
  points: number
  per_seconds: number
  /**
   * Whether it protects people or money: then it is counted for all processes together, also when
   * there is no Redis. Others are counted by each process until there is one.
   */
  is_strict?: boolean
}
export type Count = { is_over: boolean; remaining: number; reset_seconds: number }
type Options = { database_url: () => string; redis_url: string | null; logger: Logger }

const CONNECTIONS_MAX = 4
const DATABASE_MS_MAX = 5_000
const REDIS_MS_MAX = 500
const APPLICATION = "souk limits"
const TABLE = "rate_limit"

/** Counts who did what how often, where all processes count that need to. */
export class Limiters {
  private readonly made = new Map<string, RateLimiterAbstract>()
  private pool?: Pool
  private redis?: Redis

  constructor(private readonly options: Options) {}

  /** Counts one more. */
  async count(limit: Limit, who: string): Promise<Count> {
    try {
      return told(await this.of(limit).consume(hashOf(who)), false)
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return told(refusal, true)
      throw refusal
    }
  }

  async close() {
    this.redis?.disconnect()
    await this.pool?.end()
    this.made.clear()
    this.pool = undefined
    this.redis = undefined
  }

  /** Another number is another limiter, which goes on counting in the same rows. */
  private of(limit: Limit): RateLimiterAbstract {
    const name = `${limit.name} ${limit.points}`
    const known = this.made.get(name) ?? this.make(limit)
    this.made.set(name, known)
    return known
  }

  private make({ name, points, per_seconds, is_strict }: Limit): RateLimiterAbstract {
    const rule = { keyPrefix: name, points, duration: per_seconds }
    const alone = is_strict
      ? new RateLimiterPostgres({
          ...{ ...rule, storeClient: this.database(), tableName: TABLE, tableCreated: true },
          // A job does it, once for all of them.
          clearExpiredByTimeout: false,
        })
      : new RateLimiterMemory(rule)
    if (!this.options.redis_url) return alone
    return new RateLimiterRedis({
      ...{ ...rule, keyPrefix: `souk:limit:${name}`, storeClient: this.cache() },
      rejectIfRedisNotReady: true,
      // Who counts goes on counting while Redis is away.
      insuranceLimiter: alone,
    })
  }

  private database(): Pool {
    if (this.pool) return this.pool
    const { logger } = this.options
    const connectionString = this.options.database_url()
    this.pool = new Pool({
      ...{ connectionString, max: CONNECTIONS_MAX, application_name: APPLICATION },
      connectionTimeoutMillis: DATABASE_MS_MAX,
      statement_timeout: DATABASE_MS_MAX,
    })
    this.pool.on("error", ({ message }) => logger.warn(`A connection for limits broke: ${message}`))
    return this.pool
  }

  private cache(): Redis {
    this.redis ??= new Redis(this.options.redis_url!, {
      enableOfflineQueue: false,
      connectTimeout: REDIS_MS_MAX,
      commandTimeout: REDIS_MS_MAX,
      // One that answers nobody is left at once, so that one request waits for it and not each.
      socketTimeout: REDIS_MS_MAX,
      maxRetriesPerRequest: 0,
    }).on("error", () => {})
    return this.redis
  }
}

/** Of any length, and no address or mail of a person stands in a table. */
const hashOf = (who: string) => createHash("sha256").update(who).digest("base64url")

const told = ({ remainingPoints, msBeforeNext }: RateLimiterRes, is_over: boolean): Count => ({
  is_over,
  remaining: Math.max(0, remainingPoints),
  reset_seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
})
