import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { OTP_MODULE } from "../../../modules/otp"
import { Given, GiveCode } from "../../../modules/otp/challenges"
import OtpModuleService from "../../../modules/otp/service"

/** `now` is ISO 8601. */
export type GiveCodeBack = GiveCode & { now: string }

/** Never taken back: a guess is a guess, and a code works once, whatever fails after it. */
export const giveCodeStep = createStep(
  "give-code",
  async ({ now, ...data }: GiveCodeBack, { container }) => {
    const otp = container.resolve<OtpModuleService>(OTP_MODULE)
    return new StepResponse<Given>(await otp.give(data, new Date(now)))
  }
)
