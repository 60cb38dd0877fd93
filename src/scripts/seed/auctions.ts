import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createAuctionWorkflow } from "../../workflows/auction/create-auction"
import { endAuctionEarlyWorkflow } from "../../workflows/auction/end-auction-early"
import { placeBid } from "../../workflows/auction/place-bid"
import { prepareWinnerCheckoutWorkflow } from "../../workflows/auction/prepare-winner-checkout"
import { publishAuctionWorkflow } from "../../workflows/auction/publish-auction"
import { AUCTIONS, DemoAuction } from "./data/auctions"
import { find } from "./find"
import { payForLot } from "./pay-for-lot"
import { sellerNamed } from "./sellers"

const HOUR_MS = 60 * 60 * 1000

type Row = { id: string; status: string; seller_id: string | null }
type Keeper = {
  seller_id: string | null
  actor: { type: "seller" | "merchant"; id: string }
}

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS)

/** Lots on sale, planned, and sold; a second run finds each as far as the first one came. */
export async function seedAuctions(container: MedusaContainer, merchant_id: string) {
  for (const demo of AUCTIONS) {
    const keeper = await keeperOf(container, demo, merchant_id)
    const id = (await known(container, demo))?.id ?? (await plan(container, demo, keeper))
    if (demo.progress === "draft") continue
    if ((await known(container, demo))?.status === "draft") {
      await publishAuctionWorkflow(container).run({ input: { id, ...keeper } })
    }
    for (const [i, bid] of demo.bids.entries()) await makeBid(container, id, demo, bid, i)
    if (demo.progress) await sell(container, id, demo, keeper)
  }
}

/** Whose lot it is, and who of them sets it up. */
async function keeperOf(
  container: MedusaContainer,
  { handle }: DemoAuction,
  merchant_id: string
): Promise<Keeper> {
  if (!handle) return { seller_id: null, actor: { type: "merchant", id: merchant_id } }
  const { id: seller_id } = await sellerNamed(container, handle)
  const owner = await find<{ id: string; user_id: string }>(
    container,
    "seller_member",
    { seller_id, role: "owner" },
    ["user_id"]
  )
  return { seller_id, actor: { type: "seller", id: owner!.user_id } }
}

async function known(container: MedusaContainer, { sku }: DemoAuction) {
  const variant = await find(container, "variant", { sku })
  const filters = { variant_id: variant!.id }
  return await find<Row>(container, "auction", filters, ["id", "status", "seller_id"])
}

async function plan(container: MedusaContainer, demo: DemoAuction, keeper: Keeper) {
  const { sku, currency_code, start_price, reserve_price, buy_now_price } = demo
  const variant = await find(container, "variant", { sku })
  const { result } = await createAuctionWorkflow(container).run({
    input: {
      ...{ ...keeper, variant_id: variant!.id, now: new Date() },
      ...{ currency_code, start_price, reserve_price, buy_now_price },
      starts_at: demo.starts_in_hours ? inHours(demo.starts_in_hours) : null,
      ends_at: inHours(demo.ends_in_hours),
    },
  })
  return result.id
}

/** Under one key per bid, so that a second run repeats the answer and not the bid. */
async function makeBid(
  container: MedusaContainer,
  auction_id: string,
  { sku }: DemoAuction,
  { email, max }: DemoAuction["bids"][number],
  number: number
) {
  const customer = await find(container, "customer", { email, has_account: true })
  const { status, body } = await placeBid(container, {
    ...{ auction_id, customer_id: customer!.id, max_amount: max, confirm: true },
    ...{ idempotency_key: `${sku}-${number}`, source: "rest" as const },
  })
  if (status === 200) return
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.warn(`Seed: bid ${number + 1} on ${sku} was refused: ${JSON.stringify(body)}`)
}

/** The seller takes the leader's price before the end, as one may. */
async function sell(container: MedusaContainer, id: string, demo: DemoAuction, keeper: Keeper) {
  if ((await known(container, demo))?.status === "live") {
    await endAuctionEarlyWorkflow(container).run({
      input: { id, ...keeper, sell_to_leader: true, reason: "Sold to the leader" },
    })
  }
  const settlement = await settlementOf(container, id)
  if (settlement?.status !== "awaiting_payment") return
  if (!settlement.cart_id) {
    await prepareWinnerCheckoutWorkflow(container).run({ input: { settlement_id: settlement.id } })
  }
  if (demo.progress !== "paid") return
  const { cart_id, customer } = (await settlementOf(container, id))!
  await payForLot(container, cart_id!, customer.email)
}

type Settlement = {
  id: string
  status: string
  cart_id: string | null
  customer: { email: string }
}

const settlementOf = (container: MedusaContainer, auction_id: string) =>
  find<Settlement>(container, "auction_settlement", { auction_id }, [
    ...["id", "status", "cart_id", "customer.email"],
  ])
