import { MedusaError } from "@medusajs/framework/utils"
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
import type { NewNotice } from "../../modules/notice/telling"
import { Given } from "../../modules/otp/challenges"
import { Refusal } from "../../modules/otp/rules"
import { tellPeopleStep } from "../notice/tell-people"
import { CODE, findLogin } from "./logins"
import { Settled, settleCodeLogin } from "./settle-code-login"
import { giveCodeStep } from "./steps/give-code"
import { syncClaimsOf } from "./sync-claims"

/** `now` is ISO 8601. */
export type SignInWithCode = { id: string; code: string; ip: string | undefined; now: string }
export type SignedInWithCode =
  { outcome: "proven"; identifier: string } | { outcome: "wrong" } | Refusal

const NOBODYS: Settled = { password_dropped_of: null }

/** Another process may have made the same login in the same moment; then it is there to be found. */
const again = (settle: () => Promise<Settled>) => async (error: unknown) => {
  if (error instanceof MedusaError && error.type === MedusaError.Types.FORBIDDEN) throw error
  return await settle()
}

/** Never taken back: it is right for whoever has proven the address, and the next code finds it. */
const settleCodeLoginStep = createStep("settle-code-login", async (given: Given, { container }) => {
  if (given.outcome !== "proven") return new StepResponse(NOBODYS)
  const { identifier } = given
  const settle = () => settleCodeLogin(container, identifier)
  const settled = await oneAtATime(container, `otp:${identifier}`, () =>
    settle().catch(again(settle))
  )
  const login = await findLogin(container, CODE, identifier)
  if (login) await syncClaimsOf(container, [login])
  return new StepResponse(settled)
})

const answerOf = (given: Given): SignedInWithCode =>
  given.outcome === "proven" ? { outcome: "proven", identifier: given.identifier } : given

/** The inbox and the proven address: whoever chose the password reads it there, if it was them. */
const noticesOf = ({ password_dropped_of: account }: Settled, challenge_id: string): NewNotice[] =>
  account?.email
    ? [
        {
          key: "password_dropped",
          event_key: `password_dropped:${challenge_id}`,
          recipient: { type: "customer", id: account.id, email: account.email },
          facts: { email: account.email },
        },
      ]
    : []

/** Compares a code and prepares the login it opens; the platform's own route makes the token. */
export const signInWithCodeWorkflow = createWorkflow(
  "sign-in-with-code",
  (input: WorkflowData<SignInWithCode>) => {
    const given = giveCodeStep(
      transform(input, (input) => ({ ...input, customer_id: null as string | null }))
    )
    const settled = settleCodeLoginStep(given)
    when("password-was-dropped", { settled }, ({ settled }) =>
      Boolean(settled.password_dropped_of)
    ).then(() => {
      tellPeopleStep(
        transform({ input, settled }, ({ input, settled }) => ({
          notices: noticesOf(settled, input.id),
          now: input.now,
        }))
      )
    })
    return new WorkflowResponse(transform(given, answerOf))
  }
)
