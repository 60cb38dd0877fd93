import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readAccount } from "../../providers/stripe-connect/accounts"
import { stripeClient } from "../../providers/stripe-connect/client"
import { wordsOf } from "../../providers/stripe-connect/transfers"
import { LEDGER_MODULE } from "../../modules/ledger"
import { maskedDestination } from "../../modules/ledger/payout-rules"
import LedgerModuleService from "../../modules/ledger/service"
import { PayoutAccountRow } from "../../modules/ledger/storage"

export type ReadPayoutAccount = { seller_id: string; now: Date }
export type PayoutAccountView = {
  /** Whether the marketplace can pay through Stripe at all. */
  is_available: boolean
  /** How the seller is paid now. */
  provider: "manual" | "stripe-connect"
  is_opened: boolean
  is_ready: boolean
  /** Masked. */
  destination: string | null
  /** Names of what the provider still wants, in its words. */
  requirements: string[]
  disabled_reason: string | null
  told_at: Date | null
}

const PROVIDER = "stripe-connect"
/** Who looks at the page again and again does not ask Stripe each time. */
const FRESH_MS = 10_000

const readPayoutAccountStep = createStep(
  "read-payout-account",
  async ({ seller_id, now: at }: ReadPayoutAccount, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const now = new Date(at)
    const find = () => ledger.findPayoutAccount(seller_id, PROVIDER)
    let account = await find()
    if (account && isStale(account, now) && (await askAgain(container, ledger, account, now))) {
      account = await find()
    }
    return new StepResponse(viewOf(account, ledger.options.stripe !== null))
  }
)

const isStale = ({ is_ready, told_at }: PayoutAccountRow, now: Date) =>
  !is_ready && now.getTime() - (told_at?.getTime() ?? 0) > FRESH_MS

/** Messages can be lost. An account that is not ready is looked at when its owner looks at it. */
async function askAgain(
  container: MedusaContainer,
  ledger: LedgerModuleService,
  { provider, external_id }: PayoutAccountRow,
  told_at: Date
): Promise<boolean> {
  const { stripe } = ledger.options
  if (!stripe) return false
  try {
    const state = await readAccount(stripeClient(stripe), external_id)
    return await ledger.tellPayoutAccount({ provider, external_id, told_at, ...state })
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`Stripe did not say how an account is: ${wordsOf(error)}`)
    return false
  }
}

function viewOf(account: PayoutAccountRow | null, is_available: boolean): PayoutAccountView {
  const { currently_due, disabled_reason } = account?.requirements ?? {}
  const is_ready = is_available && !!account?.is_ready
  return {
    is_available,
    provider: is_ready ? PROVIDER : "manual",
    is_opened: !!account,
    is_ready,
    destination: maskedDestination(account?.external_id ?? null),
    requirements: Array.isArray(currently_due) ? currently_due.map(String) : [],
    disabled_reason: typeof disabled_reason === "string" ? disabled_reason : null,
    told_at: account?.told_at ?? null,
  }
}

/** How a seller is paid, and what is missing. */
export const readPayoutAccountWorkflow = createWorkflow(
  "read-payout-account",
  (input: WorkflowData<ReadPayoutAccount>) => new WorkflowResponse(readPayoutAccountStep(input))
)
