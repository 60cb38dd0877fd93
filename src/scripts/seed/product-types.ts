import { MedusaContainer } from "@medusajs/framework/types"
import { createProductTypesWorkflow, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { MERCHANT_PRODUCTS } from "./data/merchant-products"
import { SELLERS } from "./data/sellers"
import { find } from "./find"

/** What kind of goods stands in each category; statistics are told by kind. */
const TYPE_OF_CATEGORY: Record<string, string> = {
  bath: "Care",
  "kitchen-and-table": "Tableware",
  "light-and-scent": "Light and scent",
  pantry: "Food",
  "paper-and-desk": "Stationery",
  textiles: "Textiles",
}

/** Gives every product its type, of the merchant and of the stores. */
export async function seedProductTypes(container: MedusaContainer) {
  const goods = [...MERCHANT_PRODUCTS, ...SELLERS.flatMap(({ products }) => products)]
  for (const [category, value] of Object.entries(TYPE_OF_CATEGORY)) {
    if (await find(container, "product_type", { value })) continue
    const { result } = await createProductTypesWorkflow(container).run({
      input: { product_types: [{ value }] },
    })
    const handles = goods.filter((one) => one.category === category).map(({ handle }) => handle)
    await updateProductsWorkflow(container).run({
      input: { selector: { handle: handles }, update: { type_id: result[0].id } },
    })
  }
}
