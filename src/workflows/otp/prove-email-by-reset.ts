import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { oneAtATime } from "../../lib/one-at-a-time"
import {
  accountOfEmail,
  CODE,
  credentialOf,
  customerOf,
  findLogin,
  PASSWORD,
  removeCredential,
} from "./logins"
import { hasSecondFactor, leaveLogin, worksElsewhere } from "./settle-code-login"
import { syncClaimsOf } from "./sync-claims"

/** Never taken back: the link was opened by whoever reads the mails of that address. */
const proveEmailByResetStep = createStep(
  "prove-email-by-reset",
  async ({ email }: { email: string }, { container }) => {
    await oneAtATime(container, `otp:${email}`, () => proveEmail(container, email))
    return new StepResponse(null)
  }
)

/**
 * Takes the account along to a login of its own, as the first code does: whoever registered it
 * before cannot renew their tokens, and the new password is all they would have needed.
 */
async function proveEmail(container: MedusaContainer, email: string): Promise<void> {
  const owner = await accountOfEmail(container, email)
  const login = owner && (await findLogin(container, PASSWORD, email))
  if (!login || customerOf(login) !== owner.id || credentialOf(login, CODE, email)) return
  const auth = container.resolve(Modules.AUTH)
  const stray = await findLogin(container, CODE, email)
  const credential = stray && credentialOf(stray, CODE, email)
  if (credential) await removeCredential(container, stray, credential)
  const proven = { provider: CODE, entity_id: email }
  if (worksElsewhere(login) || (await hasSecondFactor(container, login))) {
    // The same password opens the dashboard, or the second factor hangs on the login: all stays.
    await auth.createProviderIdentities({ ...proven, auth_identity_id: login.id })
  } else {
    const [{ provider_metadata, user_metadata }] = await auth.listProviderIdentities(
      { provider: PASSWORD, entity_id: email },
      { take: 1 }
    )
    await leaveLogin(container, login)
    const password = { provider: PASSWORD, entity_id: email, provider_metadata, user_metadata }
    await auth.createAuthIdentities({
      app_metadata: { customer_id: owner.id },
      provider_identities: [proven, password],
    })
  }
  const moved = await findLogin(container, CODE, email)
  if (moved) await syncClaimsOf(container, [moved])
}

/** Whoever sets a new password through a mail has proven the address of that mail. */
export const proveEmailByResetWorkflow = createWorkflow(
  "prove-email-by-reset",
  (input: WorkflowData<{ email: string }>) => {
    proveEmailByResetStep(input)
  }
)
