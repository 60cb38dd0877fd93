import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"

/**
 * Brings a product back with all that the platform deleted with it: variants, options, stock, prices
 * and sales channels. It comes back as a draft, so that nobody sells what nobody has looked at. The
 * platform writes the moment of the product's deletion over that of variants which were deleted
 * before, so those come back, too.
 */
export async function bringBackProduct(container: MedusaContainer, { id }: { id: string }) {
  const products = container.resolve(Modules.PRODUCT)
  await products.restoreProducts([id])
  const option_ids = await exclusiveOptions(container, id)
  if (option_ids.length > 0) await products.restoreProductOptions(option_ids)
  await products.updateProducts(id, { status: ProductStatus.DRAFT })

  const variants = await products.listProductVariants({ product_id: id }, { select: ["id"] })
  const variant_ids = variants.map((variant) => variant.id)
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
