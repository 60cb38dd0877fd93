import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { fingerprint } from "../../lib/seal"
import ClaimWatermark from "./models/claim-watermark"
import KnownDevice from "./models/known-device"
import OtpChallenge from "./models/otp-challenge"
import OtpCounter from "./models/otp-counter"

export type ChallengeRow = InferTypeOf<typeof OtpChallenge>

export type OtpOptions = {
  /** Keys the hashes of codes and addresses: without it, a copy of the tables tells neither. */
  secrets_key: string
}

export type Ctx = Context<EntityManager>
export const managerOf = (context: Ctx) => (context.transactionManager ?? context.manager)!

/**
 * The tables of the domain. The service is a chain of classes, one for each thing it knows:
 * storage → limits → challenges → devices → watermarks.
 */
export class OtpStorage extends MedusaService({
  OtpChallenge,
  OtpCounter,
  KnownDevice,
  ClaimWatermark,
}) {
  private readonly options: OtpOptions

  constructor(dependencies: object, options: OtpOptions) {
    super(dependencies, options)
    this.options = options
  }

  /** A keyed hash; for each purpose another one, so that tables cannot be compared. */
  protected hash(purpose: "code" | "identifier" | "address" | "device", text: string): string {
    return fingerprint(text, this.options.secrets_key, `otp-${purpose}`)
  }
}
