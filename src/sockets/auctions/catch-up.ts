import type AuctionModuleService from "../../modules/auction/service"
import type { Broadcaster } from "./broadcaster"
import type { OwnNews } from "./own-news"

const IDS_MAX = 500

/**
 * Finds auctions that another process changed, or this one before anybody watched, and tells their
 * rooms. One cheap query as long as nothing did.
 */
export async function catchUp(
  auctions: AuctionModuleService,
  broadcaster: Broadcaster,
  ownNews: OwnNews
) {
  const known = new Map(broadcaster.watched().map((state) => [state.auction_id, state.revision]))
  const ids = [...known.keys()]
  for (let from = 0; from < ids.length; from += IDS_MAX) {
    const rows = await auctions.listAuctions(
      { id: ids.slice(from, from + IDS_MAX) },
      { select: ["id", "revision"], take: IDS_MAX }
    )
    const changed = rows.filter(({ id, revision }) => revision > known.get(id)!)
    if (!changed.length) continue
    for (const state of await auctions.stateFor(changed.map(({ id }) => id))) {
      const before = broadcaster.latest(state.auction_id)
      // What this process did itself, its own notice has told meanwhile.
      if (!before || before.revision >= state.revision) continue
      broadcaster.change(state)
      ownNews.tellForeign(before, state)
    }
  }
}
