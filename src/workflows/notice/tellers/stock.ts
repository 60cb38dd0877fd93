import { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../../../modules/seller"
import SellerModuleService from "../../../modules/seller/service"
import { STOCK_MODULE } from "../../../modules/stock"
import { StockEvents, StockMoved } from "../../../modules/stock/events"
import StockModuleService from "../../../modules/stock/service"
import { queryOf, staff, storeOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

type Named = Pick<StockMoved, "id">

const stockOf = (container: MedusaContainer) => container.resolve<StockModuleService>(STOCK_MODULE)

/** One crossing is told once, to the store and to the merchant; many at once are one message. */
const tellLow: Tell<Named> = async (container, { id }) => {
  const [crossing] = await stockOf(container).listLowStockCrossings({ id }, { take: 1 })
  // Whatever is there again is no news.
  if (!crossing || crossing.restocked_at) return []
  const { seller_id, variant_id, available, threshold } = crossing
  const [watch] = await stockOf(container).listStockWatches({ variant_id }, { take: 1 })
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: seller_id }, { take: 1 })
  if (!watch || !seller || (await isLot(container, watch.product_id))) return []
  const title = [watch.product_title, watch.variant_title].filter(Boolean).join(" · ")
  const facts = {
    ...{ product_id: watch.product_id, variant_id, title },
    ...{ seller_name: seller.name, available, threshold },
  }
  return [
    ...toEach(await storeOf(container, seller_id, "stock"), {
      key: "stock_low",
      event_key: `stock_low:${id}`,
      digest_subject: seller_id,
      facts,
    }),
    ...toEach(await staff(container), {
      key: "merchant_stock_low",
      event_key: `merchant_stock_low:${id}`,
      digest_subject: "all",
      facts,
    }),
  ]
}

/** What is sold by auction is one of its kind, and nobody can fill it up. */
async function isLot(container: MedusaContainer, product_id: string | null): Promise<boolean> {
  if (!product_id) return false
  const { data } = await queryOf(container).graph({
    entity: "listing",
    fields: ["format"],
    filters: { product_id },
  })
  return data[0]?.format === "auction"
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const crossings = await stockOf(container).listLowStockCrossings(
    { crossed_at: { $gte: since, $lt: until }, restocked_at: null },
    { select: ["id"], take: MISSED_MAX }
  )
  return crossings.map(({ id }) => ({ name: StockEvents.LOW_REACHED, data: { id } }))
}

/** Stock that runs low. */
export const stockTeller: Teller = {
  name: "stock",
  tells: { [StockEvents.LOW_REACHED]: tellLow },
  missed,
}
