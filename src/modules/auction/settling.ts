import { InferTypeOf } from "@medusajs/framework/types"
import { newId } from "../../lib/ids"
import type { Run } from "./database"
import { Desk, once } from "./desk"
import { AuctionEvents } from "./events"
import { feeOf } from "./fees"
import AuctionOffer from "./models/auction-offer"
import AuctionSettlement from "./models/auction-settlement"
import { HOUR_MS, OFFERS_MAX } from "./rules"

export type SettlementRow = InferTypeOf<typeof AuctionSettlement>
export type OfferRow = InferTypeOf<typeof AuctionOffer>

/** A bidder who may get a second chance, at the own highest max. Minor units; tell nobody else. */
export type Candidate = { customer_id: string; amount: number }

const one = async <Row>(run: Run, text: string, values: unknown[]): Promise<Row | undefined> => {
  const [row] = await run<Row>(once(text), values)
  return row
}

/** Comes after the lock on the auction, always in this order. */
export const lockSettlement = (run: Run, id: string) =>
  one<SettlementRow>(run, "select * from auction_settlement where id = $1 for update", [id])

export const lockOffer = (run: Run, id: string) =>
  one<OfferRow>(run, "select * from auction_offer where id = $1 for update", [id])

/** Bidders who neither had to pay nor were asked yet, the highest first. */
export async function candidatesOf(run: Run, auction_id: string): Promise<Candidate[]> {
  const [{ asked }] = await run<{ asked: number }>(
    once("select count(*)::int as asked from auction_offer where auction_id = $1"),
    [auction_id]
  )
  if (asked >= OFFERS_MAX) return []
  return await run<Candidate>(
    once(`select customer_id, amount from (
        select distinct on (customer_id) customer_id, max_amount as amount, seq
        from auction_bid where auction_id = $1 and voided_at is null
        order by customer_id, max_amount desc, seq
      ) as highest
      where not exists (select 1 from auction_settlement
          where auction_id = $1 and customer_id = highest.customer_id)
        and not exists (select 1 from auction_offer
          where auction_id = $1 and customer_id = highest.customer_id)
      order by amount desc, seq`),
    [auction_id]
  )
}

/** Asks a bidder. Nobody else learns the amount, which is that bidder's max. */
export async function makeOffer(desk: Desk, { customer_id, amount }: Candidate): Promise<string> {
  const { run, row, now } = desk
  const id = newId("aucoff")
  // Published auctions have their copy of the setting.
  const expires_at = new Date(now.getTime() + row.offer_hours! * HOUR_MS)
  await run(
    once(`insert into auction_offer (id, auction_id, customer_id, amount, expires_at)
      values ($1, $2, $3, $4, $5)`),
    [id, row.id, customer_id, amount, expires_at]
  )
  desk.tell(AuctionEvents.OFFER_MADE, { offer_id: id, customer_id, status: "open" })
  return id
}

/** One more attempt to get the lot paid, by somebody who accepted an offer. */
export async function openSettlement(
  desk: Desk,
  { customer_id, amount }: Candidate
): Promise<string> {
  const { run, row, now } = desk
  const id = newId("aucset")
  const payment_due_at = new Date(now.getTime() + row.payment_hours! * HOUR_MS)
  await run(
    once(`insert into auction_settlement
        (id, auction_id, attempt, kind, customer_id, amount, payment_due_at)
      select $1, $2, coalesce(max(attempt), 0) + 1, 'second_chance', $3, $4, $5
      from auction_settlement where auction_id = $2`),
    [id, row.id, customer_id, amount, payment_due_at]
  )
  await desk.set({
    ...{ status: "sold", unsold_reason: null, settled_at: null },
    fee_amount: feeOf(amount, row.fee_bps ?? 0),
  })
  desk.tell(AuctionEvents.PAYMENT_REQUESTED, { settlement_id: id, customer_id })
  return id
}

/** The end of all attempts. */
export async function giveUp(
  desk: Desk,
  unsold_reason: "payment_defaulted" | "voided" = "payment_defaulted"
): Promise<void> {
  await desk.set({
    ...{ status: "unsold", unsold_reason, settled_at: desk.now, fee_amount: null },
    ...{ is_store_stopped: false, paused_at: null },
  })
}
