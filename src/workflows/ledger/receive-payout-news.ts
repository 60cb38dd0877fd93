import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { fromStripeAmount } from "../../providers/stripe-connect/amounts"
import { readNews, StripeNews } from "../../providers/stripe-connect/events"
import { LEDGER_MODULE } from "../../modules/ledger"
import { PayoutDeed } from "../../modules/ledger/payouts"
import LedgerModuleService from "../../modules/ledger/service"
import { announcePayout } from "./steps/announce-payout"

/** `body` as it came: what is signed is its bytes. */
export type ReceivePayoutNews = { body: string; signature: string; now: Date }
type TransferNews = Extract<StripeNews, { kind: "transfer" }>
type Received = PayoutDeed & { came_back?: boolean }

const PROVIDER = "stripe-connect"

/** Each message is written in one transaction, and again changes nothing; so nothing takes it back. */
const receivePayoutNewsStep = createStep(
  "receive-payout-news",
  async ({ body, signature, now: at }: ReceivePayoutNews, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const news = readSigned(body, signature, ledger.options.stripe?.webhook_secret)
    if (news.kind === "account") {
      const { external_id, told_at, state } = news
      await ledger.tellPayoutAccount({ provider: PROVIDER, external_id, told_at, ...state })
    }
    const deed: Received | null =
      news.kind === "transfer" ? await takeIn(container, ledger, news, new Date(at)) : null
    return new StepResponse(deed)
  }
)

function readSigned(body: string, signature: string, secret: string | null | undefined) {
  if (!secret) {
    const message =
      "Stripe's messages are not expected here: STRIPE_CONNECT_WEBHOOK_SECRET is empty"
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
  try {
    return readNews(body, signature, secret)
  } catch {
    const message = "The message is not signed with the secret of this address, or is too old"
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
}

/** Created, changed and reversed transfers tell all there is to know, in whatever order they come. */
async function takeIn(
  container: MedusaContainer,
  ledger: LedgerModuleService,
  news: TransferNews,
  now: Date
): Promise<Received | null> {
  const [payout] = await ledger.listPayouts({ id: news.payout_id, provider: PROVIDER })
  if (!payout) return null
  const { id, decimals, currency_code } = payout
  const minor = (amount: number) => fromStripeAmount({ amount, decimals, currency_code })
  const { reference, destination, amount, amount_reversed } = news
  const isOurs =
    destination === payout.destination &&
    news.currency_code === currency_code.toLowerCase() &&
    minor(amount) === Number(payout.amount) &&
    (payout.reference ?? reference) === reference
  if (!isOurs) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`Transfer ${reference} names payout ${id}, which it does not fit; look at both`)
    return null
  }
  if (!amount_reversed) return await ledger.confirmPayout({ id, reference }, now)
  const reversed_total = minor(amount_reversed)
  const deed = await ledger.reversePayout({ id, reference, reversed_total }, now)
  return { ...deed, came_back: true }
}

/** Takes in a message of Stripe. Foreign and unknown ones are taken note of and change nothing. */
export const receivePayoutNewsWorkflow = createWorkflow(
  "receive-payout-news",
  (input: WorkflowData<ReceivePayoutNews>) => {
    const deed = receivePayoutNewsStep(input)
    announcePayout(deed)
    return new WorkflowResponse(deed)
  }
)
