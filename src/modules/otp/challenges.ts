import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { countedAddress } from "../../lib/address"
import { isSameHash, newChallengeId, newCode } from "./codes"
import { OtpLimits } from "./limits"
import {
  ATTEMPTS_MAX,
  CODE_MINUTES,
  CodeChannel,
  GUESSES_PER_ADDRESS,
  MINUTE_MS,
  Purpose,
  Refusal,
  refuseFor,
  SENDS_PER_ADDRESS,
  SENDS_PER_IDENTIFIER,
  SENDS_PER_IDENTIFIER_AND_ADDRESS,
  waitBefore,
} from "./rules"
import { ChallengeRow, Ctx, managerOf } from "./storage"

export type AskForCode = {
  purpose: Purpose
  channel: CodeChannel
  /** In its one spelling. */
  identifier: string
  ip: string | undefined
  customer_id: string | null
}
/** `code` is to be sent and to be kept nowhere. */
export type Asked = { outcome: "asked"; id: string; code: string; send: number; expires_at: Date }
export type GiveCode = {
  id: string
  code: string
  ip: string | undefined
  customer_id: string | null
}
export type Proven = Pick<ChallengeRow, "purpose" | "channel" | "identifier" | "customer_id">
export type Given = ({ outcome: "proven" } & Proven) | { outcome: "wrong" } | Refusal

/**
 * A lock and not a row to lock: rows for whatever strangers type in would be a table that they
 * fill.
 */
const LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))"
const OPEN = `
  select id, address_hash, customer_id, attempts, sends, sent_at, expires_at from otp_challenge
    where identifier = ? and channel = ? and purpose = ? and consumed_at is null and expires_at > ?`
/** Counting and asking whether there is a guess left are one statement: 50 at once get five. */
const TAKE_GUESS = `
  update otp_challenge set attempts = attempts + 1, updated_at = now()
    where id = ? and customer_id is not distinct from ? and attempts < ?
      and consumed_at is null and expires_at > ?
    returning code_hash`
/** Of several right guesses at once one gets through, and none with a code that was replaced. */
const CONSUME = `
  update otp_challenge set consumed_at = ?, updated_at = now()
    where id = ? and code_hash = ? and consumed_at is null
    returning purpose, channel, identifier, customer_id`

type Open = Pick<
  ChallengeRow,
  "id" | "address_hash" | "customer_id" | "attempts" | "sends" | "sent_at" | "expires_at"
>

/** Codes that are sent and given back. */
export class OtpChallenges extends OtpLimits {
  /**
   * Makes a code for an identifier. The same one asked for again from the same network address is
   * the same challenge with a new code, and as many guesses as were left; from another address it
   * is another challenge, so that a stranger cannot use up the owner's guesses. Whether anybody has
   * an account there is not looked at.
   */
  async ask(data: AskForCode, now: Date): Promise<Asked | Refusal> {
    return await this.orRefusal(this.ask_(data, now))
  }

  @InjectTransactionManager()
  protected async ask_(
    { ip, ...data }: AskForCode,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Asked> {
    const { purpose, channel, identifier, customer_id } = data
    const whose = this.hash("identifier", identifier)
    const from = this.hash("address", countedAddress(ip))
    const manager = managerOf(context)
    await manager.execute(LOCK, [`otp:${whose}`])
    const open = await manager.execute<Open[]>(OPEN, [identifier, channel, purpose, now])
    const mine = open.find((one) => one.address_hash === from && one.customer_id === customer_id)
    this.refuseTooSoon_(open, mine, now)
    await this.countOne(SENDS_PER_ADDRESS, from, now, context)
    await this.countOne(SENDS_PER_IDENTIFIER_AND_ADDRESS, `${whose}:${from}`, now, context)
    await this.countOne(SENDS_PER_IDENTIFIER, whose, now, context)

    const code = newCode()
    const id = mine?.id ?? newChallengeId()
    const sends = (mine?.sends ?? 0) + 1
    const expires_at = new Date(now.getTime() + CODE_MINUTES * MINUTE_MS)
    const sent = { id, code_hash: this.hashOfCode_(id, code), sends, sent_at: now, expires_at }
    if (mine) await this.updateOtpChallenges(sent, context)
    else await this.createOtpChallenges({ ...data, ...sent, address_hash: from }, context)
    return { outcome: "asked", id, code, send: sends, expires_at }
  }

  /**
   * Takes a guess. The guess is counted and kept whatever becomes of the rest. An unknown challenge
   * costs the same work as a wrong code.
   */
  async give({ id, code, ip, customer_id }: GiveCode, now: Date): Promise<Given> {
    const guess = this.hashOfCode_(id, code)
    const taken = await this.orRefusal(this.takeGuess_(id, ip, customer_id, now))
    if (taken.outcome === "refused") return taken
    const is_right = isSameHash(guess, taken.code_hash ?? this.hashOfCode_(id, ""))
    if (!is_right || !taken.code_hash) return { outcome: "wrong" }
    const proven = await this.consume_(id, taken.code_hash, now)
    return proven ? { outcome: "proven", ...proven } : { outcome: "wrong" }
  }

  /** @throws MedusaError not_found, also when the challenge is another customer's */
  async assertOwnChallenge(id: string, customer_id: string): Promise<void> {
    const [found] = await this.listOtpChallenges({ id, customer_id }, { take: 1, select: ["id"] })
    if (found) return
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Verification with id '${id}' not found`)
  }

  private refuseTooSoon_(open: Open[], mine: Open | undefined, now: Date) {
    const until = (end: Date) => end.getTime() - now.getTime()
    if (mine && mine.attempts >= ATTEMPTS_MAX) {
      const why = `The code was entered wrongly ${ATTEMPTS_MAX} times`
      this.refuse(refuseFor(why, until(mine.expires_at)))
    }
    const sends = open.reduce((sum, one) => sum + one.sends, 0)
    const last = open.map(({ sent_at }) => sent_at).sort((a, b) => b.getTime() - a.getTime())[0]
    const wait = waitBefore(sends, last ?? null, now)
    if (wait > 0) this.refuse(refuseFor("A code is on its way", wait))
  }

  @InjectTransactionManager()
  protected async takeGuess_(
    id: string,
    ip: string | undefined,
    customer_id: string | null,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ outcome: "taken"; code_hash: string | undefined }> {
    const from = this.hash("address", countedAddress(ip))
    await this.countOne(GUESSES_PER_ADDRESS, from, now, context)
    const values = [id, customer_id, ATTEMPTS_MAX, now]
    const [taken] = await managerOf(context).execute<{ code_hash: string }[]>(TAKE_GUESS, values)
    return { outcome: "taken", code_hash: taken?.code_hash }
  }

  @InjectTransactionManager()
  protected async consume_(
    id: string,
    code_hash: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Proven | undefined> {
    const [proven] = await managerOf(context).execute<Proven[]>(CONSUME, [now, id, code_hash])
    return proven
  }

  /** Bound to the challenge: the same code of another one has another hash. */
  private hashOfCode_(id: string, code: string): string {
    return this.hash("code", `${id}:${code}`)
  }
}
