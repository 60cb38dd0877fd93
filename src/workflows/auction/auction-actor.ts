import type { Deed } from "../../modules/auction/sales"

/** Who acts: a dashboard user of a store, one of the merchant's people, or a job. */
export type AuctionActor =
  { type: "seller" | "merchant"; id: string } | { type: "system"; id: null }

/** What every deed on an auction says. Amounts in workflows are in major units. */
export type OnAuction = {
  id: string
  /** The store that somebody acts for: another store's auction is not found. Null: the merchant. */
  seller_id: string | null
  actor: AuctionActor
  reason?: string | null
}

/** The deed in the words of the module. */
export const deedOf = ({ actor, seller_id, reason }: Omit<OnAuction, "id">): Deed => ({
  by: actor.type,
  actor_id: actor.id,
  seller_id,
  reason,
})
