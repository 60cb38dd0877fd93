import { MedusaContainer } from "@medusajs/framework/types"
import { LEDGER_MODULE } from "../../../modules/ledger"
import { LedgerEvents, PayoutChanged } from "../../../modules/ledger/events"
import LedgerModuleService from "../../../modules/ledger/service"
import { during, everyRow, idsOf, Occurrence, occurrence, Recognise, Source } from "./source"

const readPayouts = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    container
      .resolve<LedgerModuleService>(LEDGER_MODULE)
      .listPayouts(filters, { ...page, order: { number: "ASC" } })
  )
type Payout = Awaited<ReturnType<typeof readPayouts>>[number]

/** Each happens to a payout once. */
const STEPS = {
  "payout.created": "created_at",
  "payout.paid": "paid_at",
  "payout.failed": "failed_at",
  "payout.reversed": "reversed_at",
} as const
type Step = keyof typeof STEPS

const done =
  (type: Step) =>
  ({ id, [STEPS[type]]: at }: Payout): Occurrence[] =>
    at ? [occurrence(type, { id, at })] : []
const heard =
  (type: Step): Recognise<PayoutChanged> =>
  async (container, data) =>
    (await readPayouts(container, { id: idsOf(data) })).flatMap(done(type))

/** Money on its way to sellers. */
export const payoutSource: Source = {
  name: "payout",
  hears: {
    [LedgerEvents.PAYOUT_CREATED]: heard("payout.created"),
    [LedgerEvents.PAYOUT_PAID]: heard("payout.paid"),
    [LedgerEvents.PAYOUT_FAILED]: heard("payout.failed"),
    [LedgerEvents.PAYOUT_REVERSED]: heard("payout.reversed"),
  },
  async missed(container, window) {
    const found: Occurrence[] = []
    // The keys of the table are its types.
    for (const type of Object.keys(STEPS) as Step[]) {
      const payouts = await readPayouts(container, { [STEPS[type]]: during(window) })
      found.push(...payouts.flatMap(done(type)))
    }
    return found
  },
}
