import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../modules/auction"
import type { Payable } from "../../modules/auction/sales"
import AuctionModuleService from "../../modules/auction/service"
import { expireAuctionOfferWorkflow } from "./expire-auction-offer"
import { expireAuctionPaymentWorkflow } from "./expire-auction-payment"
import { followUpDefaultWorkflow } from "./follow-up-default"
import { prepareWinnerCheckoutWorkflow } from "./prepare-winner-checkout"

/** Of each kind of work in one run; what is still there is done by the next. */
const BATCH = 50
/** An order that was begun is placed within this time, or its process has died. */
const ORDER_BEGUN_MS = 5 * 60_000

/** What one run did, for whoever looks at it. */
export type Settled = {
  checkouts: number
  repaired: number
  defaulted: number
  offers_expired: number
  followed_up: number
  reminders: number
}

/**
 * Everything after the hammer that a clock or a crash has to set off. Two runs at once do no harm:
 * each row is locked and looked at again.
 *
 * @throws MedusaError unexpected_state that names what failed, when all else is done
 */
export async function settleAuctions(container: MedusaContainer, now: Date): Promise<Settled> {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const failures: string[] = []
  /** One row that fails must not keep the others waiting. */
  const each = async <Row extends { id: string }>(
    rows: Row[],
    work: (row: Row) => Promise<unknown>
  ): Promise<number> => {
    let done = 0
    for (const row of rows) {
      await work(row).then(
        () => (done += 1),
        (error: Error) => failures.push(`${row.id}: ${error.message}`)
      )
    }
    return done
  }
  const settled: Settled = {
    checkouts: await each(await auctions.checkoutsDue(now, BATCH), (row) =>
      prepareCheckout(container, row, now)
    ),
    repaired: await each(
      await auctions.claimsLeftOpen(new Date(now.getTime() - ORDER_BEGUN_MS), BATCH),
      (row) => repairPayment(container, row)
    ),
    defaulted: await each(await auctions.paymentsDue(now, BATCH), ({ id }) =>
      expireAuctionPaymentWorkflow(container).run({ input: { settlement_id: id, now } })
    ),
    offers_expired: await each(await auctions.offersDue(now, BATCH), (offer) =>
      expireAuctionOfferWorkflow(container).run({ input: { offer, now } })
    ),
    followed_up: await each(await auctions.followUpsDue(BATCH), (settlement) =>
      followUpDefaultWorkflow(container).run({ input: { settlement, now } })
    ),
    reminders: await auctions.remind(now, BATCH),
  }
  if (failures.length) {
    const message = `After auctions something could not be done; ${failures.join("; ")}`
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
  }
  return settled
}

/** What cannot be made now, like a cart without a region, is tried again later and later. */
async function prepareCheckout(container: MedusaContainer, payable: Payable, now: Date) {
  try {
    const input = { settlement_id: payable.id }
    await prepareWinnerCheckoutWorkflow(container).run({ input })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    await container
      .resolve<AuctionModuleService>(AUCTION_MODULE)
      .noteCheckoutFailure(payable, message, now)
    throw error
  }
}

/** An order that exists is a sale; one that does not never will be, and the lot is to pay again. */
async function repairPayment(container: MedusaContainer, { id, order_id }: Payable) {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "status"],
    filters: { id: order_id! },
  })
  const [order] = data
  if (order && order.status !== "canceled") await auctions.markPaid(order.id)
  else await auctions.releasePayment(id, order_id!)
}
