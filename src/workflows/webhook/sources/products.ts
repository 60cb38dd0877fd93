import { createHash } from "node:crypto"
import { MedusaContainer } from "@medusajs/framework/types"
import {
  Modules,
  ProductVariantWorkflowEvents,
  ProductWorkflowEvents,
} from "@medusajs/framework/utils"
import { SELLER_MODULE } from "../../../modules/seller"
import SellerModuleService from "../../../modules/seller/service"
import { productView, ProductRead, readProducts } from "../snapshots/products"
import { queryOf } from "../snapshots/snapshot"
import {
  during,
  everyRow,
  idsOf,
  Occurrence,
  occurrence,
  Recognise,
  Source,
  Window,
} from "./source"

type Named = { id: string }

/** A product, its variants, prices and owner are written in a few steps; none is a change of it. */
const MADE_WITH_IT_MS = 10_000

const created = ({ id, created_at: at }: ProductRead) => occurrence("product.created", { id, at })

const momentsOf = ({ updated_at, variants = [] }: ProductRead) =>
  [
    updated_at,
    ...variants.flatMap((one) => [one.updated_at, ...(one.prices ?? []).map((p) => p.updated_at)]),
  ].map((moment) => new Date(moment).getTime())

/**
 * The platform keeps no history of products, so a version is told from another by what it says and
 * by its last moment. A price that is taken away leaves no moment behind, but another text.
 */
function updated(product: ProductRead): Occurrence[] {
  const at = Math.max(...momentsOf(product))
  if (at < new Date(product.created_at).getTime() + MADE_WITH_IT_MS) return []
  const text = JSON.stringify([at, productView(product).merchant])
  const version = createHash("sha256").update(text).digest("hex").slice(0, 16)
  const key = `${product.id}:${version}`
  return [occurrence("product.updated", { id: product.id, key, at: new Date(at) })]
}

async function readVersions(container: MedusaContainer, ids: string[]) {
  return (await readProducts(container, ids, new Date())).flatMap(updated)
}

/** A variant that is deleted still knows its product. */
async function productsOf(container: MedusaContainer, filters: object) {
  const variants = await everyRow((page) =>
    container.resolve(Modules.PRODUCT).listProductVariants(filters, {
      ...{ ...page, select: ["id", "product_id"], order: { id: "ASC" } },
      withDeleted: true,
    })
  )
  return [...new Set(variants.flatMap(({ product_id }) => product_id ?? []))]
}

async function deleted(container: MedusaContainer, filters: object) {
  const products = await everyRow((page) =>
    container.resolve(Modules.PRODUCT).listProducts(filters, {
      ...{ ...page, select: ["id", "deleted_at"], order: { id: "ASC" } },
      withDeleted: true,
    })
  )
  const owners = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellerProducts({ product_id: idsOf(products) }, { take: null, withDeleted: true })
  const ownerOf = new Map(owners.map(({ product_id, seller_id }) => [product_id, seller_id]))
  return products.flatMap(({ id, deleted_at: at }) =>
    at ? [occurrence("product.deleted", { id, at, seller_id: ownerOf.get(id) ?? null })] : []
  )
}

/** Prices change without their variant or their product. */
async function repriced(container: MedusaContainer, window: Window): Promise<string[]> {
  const prices = await everyRow((page) =>
    container.resolve(Modules.PRICING).listPrices(
      // The type of the filter names fewer columns than the table has.
      { updated_at: during(window) } as object,
      { ...page, select: ["id", "price_set_id"], order: { id: "ASC" } }
    )
  )
  const sets = [...new Set(prices.flatMap(({ price_set_id }) => price_set_id ?? []))]
  const { data } = await queryOf(container).graph({
    entity: "product_variant_price_set",
    fields: ["variant_id"],
    filters: { price_set_id: sets },
  })
  const variant_ids = (data as { variant_id: string }[]).map(({ variant_id }) => variant_id)
  return await productsOf(container, { id: variant_ids })
}

const heardOfNew: Recognise<Named> = async (container, data) =>
  (await readProducts(container, idsOf(data), new Date())).map(created)
const heardOfChange: Recognise<Named> = (container, data) => readVersions(container, idsOf(data))
const heardOfVariant: Recognise<Named> = async (container, data) =>
  await readVersions(container, await productsOf(container, { id: idsOf(data) }))
const heardOfEnd: Recognise<Named> = (container, data) => deleted(container, { id: idsOf(data) })

/** What becomes of goods, whoever sells them. */
export const productSource: Source = {
  name: "product",
  hears: {
    [ProductWorkflowEvents.CREATED]: heardOfNew,
    [ProductWorkflowEvents.UPDATED]: heardOfChange,
    [ProductWorkflowEvents.DELETED]: heardOfEnd,
    [ProductVariantWorkflowEvents.CREATED]: heardOfVariant,
    [ProductVariantWorkflowEvents.UPDATED]: heardOfVariant,
    [ProductVariantWorkflowEvents.DELETED]: heardOfVariant,
  },
  async missed(container, window) {
    const at = during(window)
    const read = (filters: object) =>
      everyRow(async (page) => {
        const pagination = { ...page, order: { id: "ASC" } }
        const { data } = await queryOf(container).graph({
          ...{ entity: "product", fields: ["id"], filters, pagination },
        })
        return data
      })
    const changed = [
      ...idsOf(await read({ updated_at: at })),
      ...(await productsOf(container, { updated_at: at })),
      ...(await repriced(container, window)),
    ]
    const made = idsOf(await read({ created_at: at }))
    return [
      ...(await readProducts(container, made, new Date())).map(created),
      ...(await readVersions(container, [...new Set(changed)])),
      ...(await deleted(container, { deleted_at: at })),
    ]
  },
}
