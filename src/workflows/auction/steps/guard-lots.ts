import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep } from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../../modules/auction"
import AuctionModuleService from "../../../modules/auction/service"
import { findLot } from "../find-lot"

type Of = { product_ids?: string[]; variant_ids?: string[] }

const openLots = (container: MedusaContainer, of: Of) =>
  container.resolve<AuctionModuleService>(AUCTION_MODULE).openLots(of)

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** A store cannot take away what people bid on, or have to pay. */
export const assertIsNoLotStep = createStep("assert-is-no-lot", async (of: Of, { container }) => {
  const [lot] = await openLots(container, of)
  if (!lot) return
  const thing = of.product_ids ? `Product ${lot.product_id}` : `Variant ${lot.variant_id}`
  refuse(`${thing} is in auction ${lot.id}; it can be deleted when that is over`)
})

type LotChanges = {
  product_id: string
  variant_id?: string
  /** The change takes the product out of the shop until the merchant has looked at it. */
  leaves_shop: boolean
  fields: string[]
}

/** From the first bid on, bidders must get what they bid on. */
const FREE_FIELDS = ["description", "images", "thumbnail", "prices", "allow_backorder"]

/** Lets a store change of a lot only what bidders need not rely on, and never takes it off the shop. */
export const assertLotMayChangeStep = createStep(
  "assert-lot-may-change",
  async ({ product_id, variant_id, leaves_shop, fields }: LotChanges, { container }) => {
    const of = variant_id ? { variant_ids: [variant_id] } : { product_ids: [product_id] }
    const [lot] = await openLots(container, of)
    if (!lot) return
    if (leaves_shop) {
      refuse(
        `Product ${product_id} is in auction ${lot.id}; a change would have to be approved, which ` +
          "takes it out of the shop. It can be changed when the auction is over"
      )
    }
    const other = fields.find((field) => !FREE_FIELDS.includes(field))
    if (!lot.seq || other === undefined) return
    const accepted = FREE_FIELDS.join(", ")
    refuse(`Field '${other}' of a lot with bids cannot be changed; accepted: ${accepted}`)
  }
)

/** Comes after the write, which is taken back: the one piece of a lot stays in stock. */
export const assertLotsStayInStockStep = createStep(
  "assert-lots-stay-in-stock",
  async (variant_ids: string[], { container }) => {
    for (const { id, variant_id } of await openLots(container, { variant_ids })) {
      const lot = await findLot(container, variant_id)
      if (!lot || lot.available === null || lot.available >= 1) continue
      const kept = "one piece that is promised to no order must stay in stock"
      refuse(`${lot.title} is in auction ${id}; ${kept}`)
    }
  }
)
