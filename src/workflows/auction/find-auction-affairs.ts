import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"

type Service = AuctionModuleService
type Settlement = Awaited<ReturnType<Service["listAuctionSettlements"]>>[number]
export type NamedSettlement = Settlement & {
  alias: string
  customer: {
    id: string
    first_name: string | null
    last_name: string | null
    email: string
  } | null
}
export type NamedOffer = Awaited<ReturnType<Service["listAuctionOffers"]>>[number] & {
  alias: string
}
type OfBidder = { auction_id: string; customer_id: string }
/** What follows an auction, and how many watch it. */
export type Affairs = { settlements: NamedSettlement[]; offers: NamedOffer[]; watchers: number }

const SETTLEMENT_FIELDS = [
  ...["id", "auction_id", "customer_id", "attempt", "kind", "status", "amount", "payment_due_at"],
  ...["cart_id", "order_id", "paid_at", "completed_at", "defaulted_at"],
  ...["id", "first_name", "last_name", "email"].map((field) => `customer.${field}`),
]

/** By the auction's id; three queries, and one for the names of who pays, for any number. */
export async function findAuctionAffairs(
  container: MedusaContainer,
  auction_ids: string[]
): Promise<(auction_id: string) => Affairs> {
  const auctions = container.resolve<Service>(AUCTION_MODULE)
  const [{ data }, offers, watchers] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "auction_settlement",
      fields: SETTLEMENT_FIELDS,
      filters: { auction_id: auction_ids },
      pagination: { order: { attempt: "ASC" } },
    }),
    auctions.listAuctionOffers({ auction_id: auction_ids }, { order: { created_at: "ASC" } }),
    auctions.countWatchers(auction_ids),
  ])
  // The link adds the customer to what the generated types know of a settlement.
  const settlements = data as unknown as Omit<NamedSettlement, "alias">[]
  const namedOf = <Row extends OfBidder>(id: string, rows: Row[]) =>
    rows
      .filter(({ auction_id }) => auction_id === id)
      .map((row) => ({ ...row, alias: auctions.aliasOf(id, row.customer_id) }))
  return (auction_id) => ({
    settlements: namedOf(auction_id, settlements),
    offers: namedOf(auction_id, offers),
    watchers: watchers.get(auction_id) ?? 0,
  })
}
