import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { countedAddress } from "../../lib/address"
import { asEmail } from "./identifier"
import {
  Limit,
  Refusal,
  refuseFor,
  RESETS_PER_ADDRESS,
  RESETS_PER_IDENTIFIER,
  windowOf,
} from "./rules"
import { Ctx, managerOf, OtpStorage } from "./storage"

/** One statement counts and compares: of many at once, no more than the limit get through. */
const COUNT = `
  insert into otp_counter (id, count, expires_at) values (?, 1, ?)
  on conflict (id) do update set count = otp_counter.count + 1, updated_at = now()
    where otp_counter.count < ?
  returning count`

/** Ends a transaction that a limit forbids, so that nothing of it is counted. */
class LimitReached extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}

/** What is counted, for all processes together. */
export class OtpLimits extends OtpStorage {
  /** Counts one, as the last thing or the first of a transaction. */
  protected async countOne(limits: Limit[], whose: string, now: Date, context: Ctx): Promise<void> {
    for (const limit of limits) {
      const { begin, end } = windowOf(limit, now)
      const values = [`${limit.kind}:${whose}:${begin}`, end, limit.max]
      const counted = await managerOf(context).execute<unknown[]>(COUNT, values)
      if (counted.length) continue
      const why = `Too many ${limit.what}; accepted: ${limit.max}`
      this.refuse(refuseFor(why, end.getTime() - now.getTime()))
    }
  }

  /** Takes back everything the transaction did. */
  protected refuse(refusal: Refusal): never {
    throw new LimitReached(refusal)
  }

  /** The refusal of a transaction as an answer, because it is none of an error's business. */
  protected async orRefusal<Result>(attempt: Promise<Result>): Promise<Result | Refusal> {
    try {
      return await attempt
    } catch (error) {
      if (error instanceof LimitReached) return error.refusal
      throw error
    }
  }

  /** Counts a mail that resets a password; the platform itself sends as many as are asked for. */
  async countReset(identifier: string, ip: string | undefined, now: Date) {
    return await this.orRefusal(this.countReset_(identifier, ip, now))
  }

  @InjectTransactionManager()
  protected async countReset_(
    identifier: string,
    ip: string | undefined,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ outcome: "counted" }> {
    const email = asEmail(identifier)
    if (!email) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "The identifier is no e-mail address")
    }
    const address = this.hash("address", countedAddress(ip))
    await this.countOne(RESETS_PER_ADDRESS, address, now, context)
    await this.countOne(RESETS_PER_IDENTIFIER, this.hash("identifier", email), now, context)
    return { outcome: "counted" }
  }
}
