import {
  ComputeActionContext,
  ComputeActionOptions,
  ComputeActions,
  Context,
  RemoteQueryFunction,
} from "@medusajs/framework/types"
import PromotionModule from "@medusajs/medusa/promotion"
import { applyTerms, Pass } from "./apply"
import { MarketplaceReader } from "./reader"
import { forOwnLines, Offer, Scope, Terms } from "./terms"

const Platform = PromotionModule.service
type Construction = ConstructorParameters<typeof Platform>

/**
 * The platform's promotions under the marketplace's terms: a percentage gives no more than its
 * maximum, a seller's promotion touches the seller's own lines. Everything that asks the platform
 * for discounts asks `computeActions`, so there is no way around them.
 */
export default class PromotionModuleService extends Platform {
  private readonly application: Record<string, unknown>

  constructor(...args: Construction) {
    super(...args)
    // The container's own object: what the configuration names as a dependency is found in it by
    // its name, later than now, since the query comes after all modules.
    this.application = args[0] as unknown as Record<string, unknown>
  }

  async computeActions(
    promotionCodes: string[],
    context: ComputeActionContext,
    options?: ComputeActionOptions,
    sharedContext?: Context
  ): Promise<ComputeActions[]> {
    // One computation has one look at promotions, terms and owners, however often it repeats.
    const { items = [], shipping_methods = [] } = context
    const scope: Scope = {
      ...context,
      items: items.map((item) => ({ ...item })),
      shipping_methods: shipping_methods.map((delivery) => ({ ...delivery })),
    }
    let look: Look | undefined
    return applyTerms({
      scope,
      terms: () => look?.terms ?? new Map(),
      decimals: () => this.reader.decimals(scope.currency_code),
      compute: ({ change }: Pass) => {
        const load = async (...args: unknown[]) => {
          look ??= await this.look(scope, await this.listOffers(args))
          return change(look.offers)
        }
        // The same service, which lists promotions as they are under the terms.
        const view = Object.create(this, { listActivePromotions_: { value: load } })
        return super.computeActions.call(view, promotionCodes, scope, options, sharedContext)
      },
    })
  }

  /** Copies: the platform's own rows are never changed. */
  private async listOffers(args: unknown[]): Promise<Offer[]> {
    type List = (...args: unknown[]) => Promise<object[]>
    // Called with what the platform calls it with.
    const list = this.listActivePromotions_ as unknown as List
    return this.baseRepository_.serialize<Offer[]>(await list.apply(this, args))
  }

  private async look(scope: Scope, offers: Offer[]): Promise<Look> {
    if (!offers.length) return { offers, terms: new Map() }
    const ids = offers.map(({ id }) => id)
    const terms = await this.reader.terms(ids, scope.currency_code)
    const owners = [...terms.values()].flatMap(({ seller_id }) => seller_id ?? [])
    if (!owners.length) return { offers, terms }
    const stores = await this.reader.sellingStores([...new Set(owners)])
    await this.reader.nameOwners(scope, stores)
    const ruled = offers.flatMap((offer) => {
      const seller_id = terms.get(offer.id)?.seller_id
      if (!seller_id) return [offer]
      return stores.has(seller_id) ? [forOwnLines(offer, seller_id)] : []
    })
    return { offers: ruled, terms }
  }

  private get reader() {
    // Named as a dependency in medusa-config.ts.
    return new MarketplaceReader(this.application.query as RemoteQueryFunction)
  }
}

type Look = { offers: Offer[]; terms: Map<string, Terms> }
