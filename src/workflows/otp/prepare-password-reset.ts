import { randomBytes } from "node:crypto"
import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { oneAtATime } from "../../lib/one-at-a-time"
import { OTP_MODULE } from "../../modules/otp"
import { Refusal } from "../../modules/otp/rules"
import OtpModuleService from "../../modules/otp/service"
import {
  accountOfEmail,
  CODE,
  credentialOf,
  findLogin,
  isNobodys,
  loginOf,
  PASSWORD,
} from "./logins"

/** `now` is ISO 8601. */
export type PreparePasswordReset = {
  identifier: string
  ip: string | undefined
  is_customer: boolean
  now: string
}

const PASSWORD_BYTES = 32

/** Never taken back: asking counts, whatever comes of it. */
const countPasswordResetStep = createStep(
  "count-password-reset",
  async ({ identifier, ip, now }: PreparePasswordReset, { container }) => {
    const otp = container.resolve<OtpModuleService>(OTP_MODULE)
    const counted: { outcome: "counted" } | Refusal = await otp.countReset(
      identifier,
      ip,
      new Date(now)
    )
    return new StepResponse(counted)
  }
)

/** Never taken back: a password that nobody knows opens nothing. */
const offerFirstPasswordStep = createStep(
  "offer-first-password",
  async ({ email }: { email: string }, { container }) => {
    await oneAtATime(container, `otp:${email}`, () => offerFirstPassword(container, email))
    return new StepResponse(null)
  }
)

/**
 * Who signed up with a code has no password, and the platform resets only what is there. So the
 * account whose e-mail address was proven gets one that nobody knows.
 */
async function offerFirstPassword(container: MedusaContainer, email: string): Promise<void> {
  const owner = await accountOfEmail(container, email)
  const login = owner && (await loginOf(container, owner))
  if (!login || !credentialOf(login, CODE, email) || credentialOf(login, PASSWORD)) return
  const auth = container.resolve(Modules.AUTH)
  const other = await findLogin(container, PASSWORD, email)
  // A dashboard user of that address keeps it; a sign-up that was never finished does not.
  if (other && !isNobodys(other)) return
  if (other) await auth.deleteAuthIdentities([other.id])
  await auth.createProviderIdentities({
    ...{ provider: PASSWORD, entity_id: email, auth_identity_id: login.id },
    user_metadata: credentialOf(login, CODE, email)?.user_metadata ?? {},
  })
  const password = randomBytes(PASSWORD_BYTES).toString("base64")
  await auth.updateProvider(PASSWORD, { entity_id: email, password })
}

/** Counts who asks for a new password, and makes sure that there is one to be replaced. */
export const preparePasswordResetWorkflow = createWorkflow(
  "prepare-password-reset",
  (input: WorkflowData<PreparePasswordReset>) => {
    const counted = countPasswordResetStep(input)
    when("customer-may-lack-a-password", { input, counted }, ({ input, counted }) => {
      return input.is_customer && counted.outcome === "counted"
    }).then(() => {
      offerFirstPasswordStep(transform(input, ({ identifier }) => ({ email: identifier })))
    })
    return new WorkflowResponse(counted)
  }
)
