import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { LRUCache } from "lru-cache"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import type { Money } from "./read-amount"

const KEPT_MS = 10_000
/** As good as not kept: zero would mean forever. */
const AT_ONCE_MS = 1
const KEPT_MAX = 10_000

const known = new LRUCache<string, Money, MedusaContainer>({
  max: KEPT_MAX,
  ttl: KEPT_MS,
  fetchMethod: async (id, _, { context: container, options }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const [auction] = await auctions.listAuctions(
      { id },
      { select: ["id", "status", "seq", "currency_code", "decimals"] }
    )
    // What gives undefined is not kept, so a draft is looked at again.
    if (!auction || auction.status === "draft") return undefined
    // Before the first bid its seller may still change the currency.
    if (!auction.seq) options.ttl = AT_ONCE_MS
    return { currency_code: auction.currency_code, decimals: auction.decimals }
  },
})

/** @throws NOT_FOUND when nobody may know of such an auction */
export async function auctionMoney(container: MedusaContainer, id: string): Promise<Money> {
  const money = known.get(id) ?? (await known.fetch(id, { context: container }))
  if (money) return money
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `Auction ${id} was not found`)
}
