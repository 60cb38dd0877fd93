import { RemoteQueryFunction } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { Delivery, Line, Scope, Terms } from "./terms"

/**
 * What promotions must know and the platform's module does not: the marketplace's terms, whose a
 * store is and whether it sells, whose a line is. Read through the application's query, which the
 * configuration names as a dependency of this module.
 */
export class MarketplaceReader {
  constructor(private readonly query: RemoteQueryFunction) {}

  /** @returns by promotion; promotions without terms are left out */
  async terms(promotion_ids: string[], currency_code: string): Promise<Map<string, Terms>> {
    const { data } = await this.query.graph({
      entity: "promotion_policy",
      fields: ["promotion_id", "seller_id", "maximums.currency_code", "maximums.amount"],
      filters: { promotion_id: promotion_ids },
    })
    return new Map(
      data.map(({ promotion_id, seller_id, maximums }) => {
        // The type generator knows no relations of models that are new.
        const amounts = maximums as { currency_code: string; amount: number }[]
        const found = amounts.find((one) => one.currency_code === currency_code)
        const maximum = found ? Number(found.amount) : null
        return [promotion_id, { promotion_id, seller_id, maximum }]
      })
    )
  }

  /** Those of the stores that sell now, with their shipping profiles. */
  async sellingStores(seller_ids: string[]): Promise<Map<string, string | null>> {
    const { data } = await this.query.graph({
      entity: "seller",
      fields: ["id", "shipping_profile_id"],
      filters: { id: seller_ids, status: "active" },
    })
    return new Map(data.map(({ id, shipping_profile_id }) => [id, shipping_profile_id]))
  }

  /** Writes on each line and delivery which of the stores it belongs to. */
  async nameOwners(scope: Scope, stores: Map<string, string | null>): Promise<void> {
    const [owners, profiles] = await Promise.all([
      this.ownersOfProducts(scope.items),
      this.profilesOfOptions(scope.shipping_methods),
    ])
    const owner = new Map([...stores].flatMap(([id, profile]) => (profile ? [[profile, id]] : [])))
    for (const item of scope.items) item.seller_id = owners.get(item.product_id ?? "") ?? null
    for (const delivery of scope.shipping_methods) {
      const profile = profiles.get(delivery.shipping_option_id ?? "")
      delivery.seller_id = (profile && owner.get(profile)) ?? null
    }
  }

  async decimals(currency_code: string): Promise<number> {
    const { data } = await this.query.graph({
      entity: "currency",
      fields: ["decimal_digits"],
      filters: { code: currency_code },
    })
    if (data.length) return Number(data[0].decimal_digits)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The maximum discount needs the decimals of ${currency_code}, which the platform does not know`
    )
  }

  private async ownersOfProducts(items: Line[]) {
    const product_id = [...new Set(items.flatMap((item) => item.product_id ?? []))]
    if (!product_id.length) return new Map<string, string>()
    const { data } = await this.query.graph({
      entity: "seller_product",
      fields: ["product_id", "seller_id"],
      filters: { product_id },
    })
    return new Map(data.map((row) => [row.product_id, row.seller_id]))
  }

  private async profilesOfOptions(deliveries: Delivery[]) {
    const id = [...new Set(deliveries.flatMap((one) => one.shipping_option_id ?? []))]
    if (!id.length) return new Map<string, string>()
    const { data } = await this.query.graph({
      entity: "shipping_option",
      fields: ["id", "shipping_profile_id"],
      filters: { id },
    })
    return new Map(data.map((row) => [row.id, row.shipping_profile_id]))
  }
}
