import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { onboardingLink, openAccount } from "../../providers/stripe-connect/accounts"
import { stripeClient } from "../../providers/stripe-connect/client"
import { wordsOf } from "../../providers/stripe-connect/transfers"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"

const PROVIDER = "stripe-connect"
const COME_BACK_TO = "/app/my-store/money"

/**
 * An account without an owner's data costs nothing and is found again by its key, so nothing takes
 * it back when the link fails.
 */
const openPayoutOnboardingStep = createStep(
  "open-payout-onboarding",
  async ({ seller_id }: { seller_id: string }, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const { stripe: settings, public_url } = ledger.options
    if (!settings) {
      const message = "This marketplace pays by hand; there is no account to open"
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    const stripe = stripeClient(settings)
    const address = (outcome: string) => `${public_url}${COME_BACK_TO}?onboarding=${outcome}`
    const url = await orTryLater(container, async () => {
      const { external_id } =
        (await ledger.findPayoutAccount(seller_id, PROVIDER)) ??
        (await ledger.keepPayoutAccount({
          ...{ seller_id, provider: PROVIDER },
          external_id: await openAccount(stripe, seller_id),
        }))
      const addresses = { return_url: address("done"), refresh_url: address("again") }
      return await onboardingLink(stripe, external_id, addresses)
    })
    return new StepResponse({ url })
  }
)

/** What Stripe says is for the merchant's log; the seller can only try again. */
async function orTryLater<Result>(container: MedusaContainer, ask: () => Promise<Result>) {
  try {
    return await ask()
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`Stripe did not open an account for a seller: ${wordsOf(error)}`)
    const message = "Stripe cannot be reached now; try again in a few minutes"
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
}

/** The address where a seller tells Stripe who they are; the account is opened the first time. */
export const openPayoutOnboardingWorkflow = createWorkflow(
  "open-payout-onboarding",
  (input: WorkflowData<{ seller_id: string }>) =>
    new WorkflowResponse(openPayoutOnboardingStep(input))
)
