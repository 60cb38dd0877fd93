import { MedusaContainer } from "@medusajs/framework/types"
import { OTP_MODULE } from "../../modules/otp"
import OtpModuleService from "../../modules/otp/service"

/** Rows of each table deleted at once, and how often in one run. */
const BATCH = 5000
const ROUNDS_MAX = 20

/** Deletes codes that have run out, counters of the past and devices of people long unseen. */
export default async function pruneChallenges(container: MedusaContainer) {
  const otp = container.resolve<OtpModuleService>(OTP_MODULE)
  const now = new Date()
  for (let round = 0; round < ROUNDS_MAX; round++) {
    if ((await otp.prune(now, BATCH)) < BATCH) return
  }
}

export const config = { name: "prune-challenges", schedule: "23 * * * *" }
