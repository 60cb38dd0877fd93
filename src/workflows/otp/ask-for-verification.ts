import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { Account, isStillOf } from "./logins"
import { ownLogin, TokenOwner } from "./own-login"
import { SendCode, sendCodeStep, spellingOf } from "./send-code"

export type AskForVerification = Omit<SendCode, "customer_id"> & TokenOwner

/** Whether the address belongs to somebody else is not looked at before its owner gave the code. */
const assertAddressFitsStep = createStep(
  "assert-address-fits",
  async ({ channel, purpose, ...input }: AskForVerification, { container }) => {
    const { account } = await ownLogin(container, input)
    const identifier = spellingOf(channel, input.identifier)
    const is_own = isStillOf(
      { ...account, email: account.email?.toLowerCase() ?? null },
      identifier
    )
    if (is_own !== (purpose === "verify")) refuseAddress(account, channel, is_own)
    return new StepResponse(null)
  }
)

function refuseAddress(
  { email, phone }: Account,
  channel: "email" | "sms",
  is_own: boolean
): never {
  const own = channel === "email" ? email : phone
  const accepted = own ? `${own}, which this account has` : "nothing, as this account has none"
  const message = is_own
    ? "Field 'identifier' accepts another one than this account has; that one is confirmed with the purpose 'verify'"
    : `Field 'identifier' accepts ${accepted}; another one is set with the purpose 'change'`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** Sends a code that proves a customer's own address, or the one to replace it. */
export const askForVerificationWorkflow = createWorkflow(
  "ask-for-verification",
  (input: WorkflowData<AskForVerification>) => {
    assertAddressFitsStep(input)
    return new WorkflowResponse(
      sendCodeStep(transform(input, ({ auth_identity_id: _, ...asked }) => asked))
    )
  }
)
