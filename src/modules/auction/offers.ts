import { BY_SYSTEM, Deed, Desk, notFound, once, refuse } from "./desk"
import { AuctionEvents } from "./events"
import { explainLotError } from "./listings"
import { AuctionRelists, relistAtDesk } from "./relists"
import type { AuctionRow } from "./rows"
import { OfferStatus, SettlementStatus } from "./rules"
import {
  Candidate,
  candidatesOf,
  giveUp,
  lockOffer,
  makeOffer,
  OfferRow,
  openSettlement,
} from "./settling"

/** What this domain cannot know when it looks for what comes next. */
export type Outlook = {
  /** Customers who may not buy. */
  blocked: readonly string[]
  /** The lot is there and on sale, so it could be put up again. */
  is_relistable: boolean
}
export type AnswerOffer = { id: string; customer_id: string; accept: boolean; outlook: Outlook }

/** Second chances, one bidder after the other. None binds whom it is made to. */
export class AuctionOffers extends AuctionRelists {
  /** Bidders who could be asked, the highest first. Amounts are their maxes: for this process only. */
  async secondChances(auction_id: string): Promise<Candidate[]> {
    return await this.reading((run) => candidatesOf(run, auction_id))
  }

  /**
   * Asks the next bidder by hand, also one below the reserve: whose it is decides about that.
   *
   * @throws MedusaError not_allowed unless the auction is over, unsold, and somebody is left to ask
   */
  async offer(id: string, blocked: readonly string[], deed: Deed): Promise<AuctionRow> {
    let product_id = ""
    try {
      return await this.atDesk(id, deed, async (desk) => {
        const { row, run } = desk
        product_id = row.product_id
        assertMayOffer(row)
        const next = (await candidatesOf(run, id)).find((one) => !blocked.includes(one.customer_id))
        if (!next) return refuse(`Auction ${id} has no bidder left who could be asked`)
        await desk.set({ settled_at: null })
        await makeOffer(desk, next)
        desk.note("offer_made", deed)
        return desk.row
      })
    } catch (error) {
      return explainLotError(error, product_id)
    }
  }

  /** @throws MedusaError not_found for another's offer; not_allowed when it is not open any more */
  async answerOffer({ id, customer_id, accept, outlook }: AnswerOffer): Promise<OfferRow> {
    const found = await this.offerOf(id)
    if (found?.customer_id !== customer_id) return notFound(`Offer ${id}`)
    const deed: Deed = { by: "customer", actor_id: customer_id }
    await this.atDesk(found.auction_id, deed, async (desk) => {
      const offer = await lockOffer(desk.run, id)
      assertIsOpen(offer ?? found, desk.now)
      if (accept && desk.row.is_store_stopped) refuse("The store is not selling at the moment")
      await closeOffer(desk, found, accept ? "accepted" : "declined", deed)
      if (accept) await openSettlement(desk, found)
      else await moveOnFromOffer(desk, outlook)
    })
    // It was there a moment ago, and no offer is ever deleted.
    return (await this.offerOf(id))!
  }

  /** Offers that nobody answered in time. */
  async offersDue(now: Date, limit: number): Promise<OfferRow[]> {
    return await this.reading((run) =>
      run<OfferRow>(
        once(`select auction_offer.* from auction_offer
          join auction on auction.id = auction_offer.auction_id
          where auction_offer.status = 'open' and auction_offer.deleted_at is null
            and expires_at <= $1 and not is_store_stopped
          order by expires_at limit $2`),
        [now, limit]
      )
    )
  }

  /** Closes an offer that is too old. False when it was answered at the last moment. */
  async expireOffer({ id, auction_id }: OfferRow, outlook: Outlook, now: Date): Promise<boolean> {
    return await this.atDesk(auction_id, BY_SYSTEM, async (desk) => {
      const offer = await lockOffer(desk.run, id)
      if (offer?.status !== "open" || offer.expires_at > now) return false
      if (desk.row.is_store_stopped) return false
      await closeOffer(desk, offer, "expired", BY_SYSTEM)
      await moveOnFromOffer(desk, outlook)
      return true
    })
  }

  private async offerOf(id: string): Promise<OfferRow | undefined> {
    const [offer] = await this.reading((run) =>
      run<OfferRow>(once("select * from auction_offer where id = $1"), [id])
    )
    return offer
  }
}

function assertMayOffer({ id, status, unsold_reason, settled_at }: AuctionRow) {
  if (status === "unsold" && !settled_at) refuse(`Auction ${id} waits for the answer of a bidder`)
  if (status === "unsold" && unsold_reason !== "no_bids" && unsold_reason !== "voided") return
  const state = unsold_reason ? `${status} (${unsold_reason})` : status
  refuse(`Auction ${id} is ${state}; one that ended unsold with bids can be offered to a bidder`)
}

function assertIsOpen({ id, status, expires_at }: OfferRow, now: Date) {
  if (status !== "open") refuse(`Offer ${id} was ${status}; an open one can be answered`)
  if (expires_at <= now) refuse(`Offer ${id} expired at ${expires_at.toISOString()}`)
}

export async function closeOffer(desk: Desk, offer: OfferRow, status: OfferStatus, deed: Deed) {
  await desk.run(
    once(`update auction_offer set status = $2, answered_at = $3, updated_at = now()
      where id = $1`),
    [offer.id, status, desk.now]
  )
  const { id: offer_id, customer_id } = offer
  desk.note("offer_answered", deed, { status })
  desk.tell(AuctionEvents.OFFER_ANSWERED, { offer_id, customer_id, status })
}

/** An auction that is still sold goes on by its policy; an offer made by hand was a single one. */
async function moveOnFromOffer(desk: Desk, outlook: Outlook) {
  if (desk.row.status === "sold") await moveOn(desk, outlook)
  else await desk.set({ settled_at: desk.now })
}

/**
 * What comes after somebody did not pay, or did not want. Nobody is asked below the reserve without
 * the seller: such a sale is for whose it is to decide.
 *
 * @returns what becomes of the attempt before
 */
export async function moveOn(
  desk: Desk,
  { blocked, is_relistable }: Outlook
): Promise<Extract<SettlementStatus, "second_chance" | "relisted" | "closed">> {
  const { row, run } = desk
  const { on_default, reserve_price, relist_count, relist_max } = row
  if (on_default === "second_chance") {
    const next = (await candidatesOf(run, row.id)).find(
      (one) => !blocked.includes(one.customer_id) && one.amount >= (reserve_price ?? 0)
    )
    if (next) {
      await makeOffer(desk, next)
      desk.note("offer_made", BY_SYSTEM)
      return "second_chance"
    }
  }
  await giveUp(desk)
  if (on_default !== "relist" || !is_relistable || relist_count >= relist_max) return "closed"
  await relistAtDesk(desk, BY_SYSTEM, { publish: true, relist_count: relist_count + 1 })
  return "relisted"
}
