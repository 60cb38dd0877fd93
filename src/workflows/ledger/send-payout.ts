import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PayoutAnswer, PayoutProvider } from "../../providers/payout-provider"
import { LEDGER_MODULE } from "../../modules/ledger"
import { PayoutDeed } from "../../modules/ledger/payouts"
import { SendablePayout } from "../../modules/ledger/payout-sending"
import LedgerModuleService from "../../modules/ledger/service"
import { announcePayout } from "./steps/announce-payout"
import { payoutOrderOf, payoutProviderOf } from "./payout-providers"

export type SendPayout = { id: string; now: Date }

const NOT_SET_UP = "The provider is not set up; set its key again, or fail the payout"

/**
 * One attempt. It is written down before the provider is called, and its answer after, in
 * transactions of their own: wherever it dies, the next attempt uses the same key. Nothing takes
 * money back that has left, so there is no compensation.
 */
const sendPayoutStep = createStep("send-payout", async ({ id, now }: SendPayout, { container }) => {
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const attempt = await ledger.startSending(id, new Date(now))
  if (!attempt) return new StepResponse(null)
  const provider = payoutProviderOf(attempt.payout.provider, ledger.options)
  const answer: PayoutAnswer = provider
    ? await answerFor(provider, attempt)
    : { state: "unknown", reason: NOT_SET_UP }
  return new StepResponse(await settle(ledger, id, answer, new Date(now)))
})

/** Looks before it sends when the key is old, and after a no that an earlier call may contradict. */
async function answerFor(
  provider: PayoutProvider,
  { payout, asks_first }: SendablePayout
): Promise<PayoutAnswer> {
  const order = payoutOrderOf(payout)
  if (asks_first) {
    const found = await provider.lookUp(order)
    if (found.state !== "none") return found
  }
  const answer = await provider.send(order)
  const isNo = answer.state === "refused" || answer.state === "later"
  if (!isNo || payout.attempts === 1) return answer
  const found = await provider.lookUp(order)
  return found.state === "none" ? answer : found
}

async function settle(
  ledger: LedgerModuleService,
  id: string,
  answer: PayoutAnswer,
  now: Date
): Promise<PayoutDeed> {
  if (answer.state === "paid") {
    return await ledger.confirmPayout({ id, reference: answer.reference }, now)
  }
  const { state, reason } = answer
  if (state === "refused") return await ledger.failPayout({ id, reason }, now)
  const payout =
    state === "later"
      ? await ledger.deferPayout(id, reason, now)
      : await ledger.notePayoutError(id, reason)
  return { payout, changed: false }
}

/** Sends a payout that is due; null when it is not, or another attempt has just begun. */
export const sendPayoutWorkflow = createWorkflow(
  "send-payout",
  (input: WorkflowData<SendPayout>) => {
    const deed = sendPayoutStep(input)
    announcePayout(deed)
    return new WorkflowResponse(deed)
  }
)
