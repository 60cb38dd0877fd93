import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type { ConfigModule, ILockingProvider, Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { Lease, Leases } from "./leases"
import { Turns } from "./turns"

type Container = { logger: Logger; configModule: ConfigModule }
type Context = { timeout?: number; expire?: number }
type Owner = { ownerId?: string | null }

/** How long somebody waits who does not say so. */
const WAIT_S = 5
/** A lease of a process that died is free again after it; of one that lives it is renewed. */
const LEASE_S = 60
const RENEWALS_PER_LEASE = 3
const ASK_AGAIN_MS_MIN = 15
const ASK_AGAIN_MS_MAX = 250

/**
 * Locks as rows of the application's database: they hold between processes, run out when their
 * process died, and need nothing that an order does not need anyway.
 */
export default class LeaseLockingProvider implements ILockingProvider {
  static identifier = "lease"
  private readonly leases: Leases
  private readonly turns = new Turns()
  private readonly logger: Logger

  constructor({ logger, configModule }: Container) {
    this.logger = logger
    this.leases = new Leases(configModule.projectConfig.databaseUrl!, logger)
  }

  /**
   * Does a job while nobody else, in any process, does one under the same keys.
   *
   * @param wish.timeout seconds to wait for the turn
   * @throws CONFLICT when the turn has not come by then, or was lost before the job was done
   */
  async execute<T>(
    keys: string | string[],
    job: (signal: AbortSignal) => Promise<T>,
    { timeout = WAIT_S, expire = LEASE_S }: Context = {}
  ): Promise<T> {
    const names = namesOf(keys)
    const lease = { names, owner: `execute:${randomUUID()}`, seconds: expire }
    const tooLate = AbortSignal.timeout(Math.max(timeout, 1) * 1000)
    const end = await this.turns.take(names, tooLate).catch(() => {
      throw conflict(`Timed out waiting for ${names.join(", ")}`)
    })
    try {
      await this.awaitLease(lease, tooLate)
      return await this.during(lease, job)
    } finally {
      end()
    }
  }

  /** Takes the keys at once. @throws CONFLICT when somebody has one of them */
  async acquire(keys: string | string[], { ownerId, expire }: Owner & { expire?: number } = {}) {
    const names = namesOf(keys)
    if (await this.leases.take({ names, owner: ownerId, seconds: expire })) return
    throw conflict(`Failed to acquire lock for key "${names.join(", ")}"`)
  }

  async release(keys: string | string[], { ownerId }: Owner = {}): Promise<boolean> {
    return await this.leases.giveBack({ names: namesOf(keys), owner: ownerId })
  }

  async releaseAll({ ownerId }: Owner = {}) {
    await this.leases.giveBackAll(ownerId)
  }

  async close() {
    await this.leases.close()
  }

  private async awaitLease(lease: Lease, tooLate: AbortSignal) {
    let pause = ASK_AGAIN_MS_MIN
    while (!(await this.leases.take(lease))) {
      if (tooLate.aborted) throw conflict(`Timed out waiting for ${lease.names.join(", ")}`)
      // Not all at the same moment.
      await sleep(pause * (0.5 + Math.random() / 2))
      pause = Math.min(pause * 2, ASK_AGAIN_MS_MAX)
    }
  }

  private async during<T>(lease: Lease, job: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const lost = new AbortController()
    const renewing = setInterval(
      () => void this.renew(lease, lost),
      ((lease.seconds ?? LEASE_S) * 1000) / RENEWALS_PER_LEASE
    ).unref()
    try {
      const result = await job(lost.signal)
      // Somebody else may have begun meanwhile.
      lost.signal.throwIfAborted()
      return result
    } finally {
      clearInterval(renewing)
      await this.giveBack(lease)
    }
  }

  private async renew(lease: Lease, lost: AbortController) {
    try {
      if (await this.leases.renew(lease)) return
      lost.abort(conflict(`Lost the lock for ${lease.names.join(", ")} before the job was done`))
    } catch (error) {
      // The lease lives for two more tries.
      this.logger.warn(`A lock could not be renewed: ${(error as Error).message}`)
    }
  }

  /** The job is done, whatever becomes of the row: it runs out by itself. */
  private async giveBack(lease: Lease) {
    await this.leases
      .giveBack(lease)
      .catch((error) => this.logger.warn(`A lock could not be given back: ${error.message}`))
  }
}

const namesOf = (keys: string | string[]) => [...new Set([keys].flat())].sort()
const conflict = (message: string) => new MedusaError(MedusaError.Types.CONFLICT, message)
