import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { batchInventoryItemLevelsWorkflow } from "@medusajs/medusa/core-flows"
import { assertLotsStayInStockStep } from "../auction/steps/guard-lots"

export type SellerStock = { variant_id: string; stocked_quantity: number }
export type SetSellerStock = { stock_location_id: string; stock: SellerStock[] }

type Level = { location_id: string; reserved_quantity: number }
type CountedVariant = {
  id: string
  title: string
  inventory_items: { inventory_item_id: string; inventory: { location_levels?: Level[] } }[]
}

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** The level that a wish for stock means, or a refusal that says why it cannot be. */
function levelOf(variant: CountedVariant | undefined, wish: SellerStock, location_id: string) {
  const item = variant?.inventory_items[0]
  if (!item) return refuse(`Variant ${variant?.title ?? wish.variant_id} does not count its stock`)
  const level = item.inventory.location_levels?.find((l) => l.location_id === location_id)
  const reserved = Number(level?.reserved_quantity ?? 0)
  if (wish.stocked_quantity < reserved) {
    const fact = `${reserved} pieces of ${variant.title} are promised to orders`
    refuse(`${fact}; accepted: ${reserved} or more`)
  }
  const { inventory_item_id } = item
  const { stocked_quantity } = wish
  return { exists: Boolean(level), data: { inventory_item_id, location_id, stocked_quantity } }
}

const planSellerStockLevelsStep = createStep(
  "plan-seller-stock-levels",
  async ({ stock_location_id, stock }: SetSellerStock, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "variant",
      fields: [
        ...["id", "title", "inventory_items.inventory_item_id"],
        "inventory_items.inventory.location_levels.location_id",
        "inventory_items.inventory.location_levels.reserved_quantity",
      ],
      filters: { id: stock.map(({ variant_id }) => variant_id) },
    })
    // Only the fields asked for, in the shape of the inventory link.
    const variants = data as unknown as CountedVariant[]
    const levels = stock.map((wish) => {
      const variant = variants.find(({ id }) => id === wish.variant_id)
      return levelOf(variant, wish, stock_location_id)
    })
    return new StepResponse({
      create: levels.filter(({ exists }) => !exists).map(({ data }) => data),
      update: levels.filter(({ exists }) => exists).map(({ data }) => data),
      delete: [],
    })
  }
)

type Planned = { inventory_item_id: string; location_id: string }

/**
 * Comes after the write: whoever buys at the same moment is either told that too few are left, or
 * has made the promise that is seen here, and then the write is taken back.
 */
const assertPromisedPiecesRemainStep = createStep(
  "assert-promised-pieces-remain",
  async ({ items, stock_location_id }: { items: Planned[]; stock_location_id: string }, tools) => {
    if (!items.length) return
    const levels = await tools.container.resolve(Modules.INVENTORY).listInventoryLevels(
      {
        inventory_item_id: items.map(({ inventory_item_id }) => inventory_item_id),
        location_id: stock_location_id,
      },
      { take: items.length }
    )
    const broken = levels.find((l) => Number(l.reserved_quantity) > Number(l.stocked_quantity))
    if (!broken) return
    refuse(
      `${broken.reserved_quantity} pieces were promised to orders at this moment; ` +
        `accepted: ${broken.reserved_quantity} or more`
    )
  }
)

/**
 * Sets how many pieces of each variant lie at the seller's own location; other locations are not
 * touched. Pieces promised to orders cannot be taken away, nor the one that is up for auction.
 */
export const setSellerStockWorkflow = createWorkflow(
  "set-seller-stock",
  (input: WorkflowData<SetSellerStock>) => {
    const levels = planSellerStockLevelsStep(input)
    batchInventoryItemLevelsWorkflow.runAsStep({ input: levels })
    assertPromisedPiecesRemainStep(
      transform({ input, levels }, ({ input: { stock_location_id }, levels }) => ({
        items: levels.update,
        stock_location_id,
      }))
    )
    assertLotsStayInStockStep(
      transform({ input }, ({ input }) => input.stock.map(({ variant_id }) => variant_id))
    )
    return new WorkflowResponse(levels)
  }
)
