import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What a rule can ask about a product: its collection, its categories and all above them. */
export type Goods = { collection_id: string | null; category_ids: string[] }
type Product = { id: string; collection_id: string | null; categories?: { mpath: string }[] }

/** By product; one that was deleted since is still what it was. */
export async function findGoods(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, Goods>> {
  if (!ids.length) return new Map()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "collection_id", "categories.id", "categories.mpath"],
    filters: { id: [...new Set(ids)] },
    withDeleted: true,
  })
  // The generated type of a product has its categories without their path.
  const products = data as unknown as Product[]
  return new Map(
    products.map(({ id, collection_id, categories = [] }) => [
      id,
      { collection_id, category_ids: [...new Set(categories.flatMap(pathOf))] },
    ])
  )
}

/** The path of a category names all above it, and itself as the last. */
const pathOf = ({ mpath }: { mpath: string }) => mpath.split(".").filter(Boolean)
