import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"

type Variant = { id: string; deleted_at: Date | null }
type Deleted = { id: string; deleted_at: Date; variants: Variant[] }

/**
 * Brings a product back with all that the platform deleted with it: variants, options, stock, prices
 * and sales channels. It comes back as a draft, so that nobody sells what nobody has looked at.
 */
export async function bringBackProduct(container: MedusaContainer, { id }: { id: string }) {
  const products = container.resolve(Modules.PRODUCT)
  const { variants, deleted_at } = await deletedProduct(container, id)
  const isWithIt = (variant: Variant) => sameMoment(variant.deleted_at, deleted_at)
  const variant_ids = variants.filter(isWithIt).map((variant) => variant.id)

  await products.restoreProducts([id])
  // The platform brings back those, too, that were deleted long before.
  const earlier = variants.filter((variant) => !isWithIt(variant)).map((variant) => variant.id)
  if (earlier.length > 0) await products.softDeleteProductVariants(earlier)
  const option_ids = await exclusiveOptions(container, id)
  if (option_ids.length > 0) await products.restoreProductOptions(option_ids)
  await products.updateProducts(id, { status: ProductStatus.DRAFT })

  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.restore({ [Modules.PRODUCT]: { product_id: [id], variant_id: variant_ids } })
  const item_ids = await stockOf(container, variant_ids)
  if (item_ids.length === 0) return
  await container.resolve(Modules.INVENTORY).restoreInventoryItems(item_ids)
  await link.restore({ [Modules.INVENTORY]: { inventory_item_id: item_ids } })
}

/** Only as far as a failed restore needs it: what was not there before is not there again. */
export async function throwAwayProduct(container: MedusaContainer, id: string) {
  const products = container.resolve(Modules.PRODUCT)
  const [there] = await products.listProducts({ id }, { select: ["id"] })
  if (!there) return
  const variants = await products.listProductVariants({ product_id: id }, { select: ["id"] })
  const variant_ids = variants.map((variant) => variant.id)
  const item_ids = await stockOf(container, variant_ids)
  const option_ids = await exclusiveOptions(container, id)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.delete({
    [Modules.PRODUCT]: { product_id: [id], variant_id: variant_ids },
    ...(item_ids.length > 0 ? { [Modules.INVENTORY]: { inventory_item_id: item_ids } } : {}),
  })
  if (item_ids.length > 0) {
    await container.resolve(Modules.INVENTORY).softDeleteInventoryItems(item_ids)
  }
  await products.softDeleteProducts([id])
  if (option_ids.length > 0) await products.softDeleteProductOptions(option_ids)
}

const sameMoment = (one: Date | null, other: Date) =>
  one !== null && new Date(one).getTime() === new Date(other).getTime()

async function deletedProduct(container: MedusaContainer, id: string) {
  const products = container.resolve(Modules.PRODUCT)
  const config = { withDeleted: true, select: ["id", "deleted_at"], relations: ["variants"] }
  const [product] = await products.listProducts({ id }, config)
  // A product in the trash has the moment of its deletion.
  return product as unknown as Deleted
}

/** Options that belong to this product alone went with it. */
async function exclusiveOptions(container: MedusaContainer, product_id: string) {
  const options = await container
    .resolve(Modules.PRODUCT)
    .listProductOptions({ products: { id: product_id }, is_exclusive: true } as object, {
      withDeleted: true,
      select: ["id"],
    })
  return options.map(({ id }) => id)
}

/** Pieces in stock that only these variants are made of. */
async function stockOf(container: MedusaContainer, variant_ids: string[]) {
  if (variant_ids.length === 0) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant_inventory_item",
    fields: ["inventory_item_id"],
    filters: { variant_id: variant_ids },
  })
  return [...new Set(data.map(({ inventory_item_id }) => inventory_item_id as string))]
}
