import { ConfigModule, Logger } from "@medusajs/framework/types"
import { InjectManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import Redis from "ioredis"
import { run } from "../../lib/sql"
import { Ctx, OperationsKeys } from "./keys"
import { openFrontDoor } from "./front-door"
import { Count, Limit, Limiters } from "./limiters"
import { MISSING, ownMigrations } from "./missing-migrations"
import { CHECK_MS_MAX, Checks, outcomeOf } from "./rules"

export type OperationsOptions = {
  redis_url: string | null
  public_url: string
  is_development: boolean
  /** So many proxies are in front, and add to X-Forwarded-For. */
  trusted_proxies: number
  /** How often somebody may do what everybody does. */
  limits: {
    /** Of one address with one name. */
    sign_ins_per_minute: number
    /** Of one address. */
    registrations_per_hour: number
    /** Of one account. */
    tickets_per_hour: number
    /** Of one member, of a store's catalogue. */
    exports_per_hour: number
    /** Of one address, to the store API. */
    store_requests_per_minute: number
  }
}
type Container = { logger: Logger; configModule: ConfigModule }

/** Whoever starts the server says with it that the end is near; the end itself is SIGTERM. */
const LAST_CALL = "SIGUSR2"

/** What keeps the application running: locks, limits and keys of all processes, and whether this one is well. */
export default class OperationsModuleService extends OperationsKeys {
  private readonly logger: Logger
  private readonly options: OperationsOptions
  private readonly limiters: Limiters
  private redis?: Redis
  private isEnding = false
  private isMigrated = false
  private closeFrontDoor = () => {}

  __hooks = {
    onApplicationStart: async () => {
      process.on(LAST_CALL, this.end)
      const { trusted_proxies: proxies, ...site } = this.options
      this.closeFrontDoor = openFrontDoor({ proxies, ...site })
    },
    onApplicationShutdown: async () => {
      process.off(LAST_CALL, this.end)
      this.closeFrontDoor()
      this.redis?.disconnect()
      await this.limiters.close()
    },
  }

  constructor(container: Container, options: OperationsOptions) {
    super(container, options)
    const { logger, configModule } = container
    this.logger = logger
    const database_url = () => configModule.projectConfig.databaseUrl!
    this.limiters = new Limiters({ database_url, redis_url: options.redis_url, logger })
    this.options = options
  }

  get limits() {
    return this.options.limits
  }

  /** Whether this process is about to end, so that connections should not be kept. */
  get isStopping() {
    return this.isEnding
  }

  /** Counts one more of what somebody does, and says whether it was one too many. */
  async count(limit: Limit, who: string): Promise<Count> {
    return await this.limiters.count(limit, who)
  }

  /** Each check takes two seconds at most. */
  @InjectManager()
  async check(@MedusaContext() context: Ctx = {}): Promise<Checks> {
    const [database, migrations, redis] = await Promise.all([
      outcomeOf(run(context, "select 1", {})),
      outcomeOf(this.assertMigrated_(context)),
      this.options.redis_url ? outcomeOf(this.ping_(this.options.redis_url)) : null,
    ])
    return { database, migrations, redis, accepting: this.isEnding ? "failed" : "ok" }
  }

  private readonly end = () => {
    if (!this.isEnding) this.logger.info("Told that the end is near: not ready any more")
    this.isEnding = true
  }

  /** Tables do not go back; once they are there, nobody looks again. */
  private async assertMigrated_(context: Ctx) {
    if (this.isMigrated) return
    const missing = await run<{ name: string }>(context, MISSING, { names: await ownMigrations() })
    if (missing.length) {
      const names = missing.map(({ name }) => name).join(", ")
      const message = `The database lacks ${names}; run: npm run migrate`
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
    }
    this.isMigrated = true
  }

  private async ping_(url: string) {
    this.redis ??= quiet(
      new Redis(url, {
        connectTimeout: CHECK_MS_MAX,
        commandTimeout: CHECK_MS_MAX,
        maxRetriesPerRequest: 0,
      })
    )
    await this.redis.ping()
  }
}

/** Who asks is told; nobody else has to hear of it. */
const quiet = (redis: Redis) => redis.on("error", () => {})
