import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../../modules/auction"
import AuctionModuleService from "../../../modules/auction/service"
import { nameOf } from "../../../workflows/auction/find-auction-flags"
import { readAuction } from "../../../workflows/auction/read-auctions"
import { majorOf } from "../../store/auctions/auction-view"
import { pageOf } from "../../store/auctions/order"
import { Keeper, ownFilter } from "./keeper"

/**
 * The ledger of an auction without any max. That a leader raised the own max is no business of the
 * seller, who could make use of it; the merchant sees it, and who bids.
 */
export async function listBids(keeper: Keeper, req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const { row } = await readAuction(keeper.scope, id, ownFilter(keeper))
  const { order, offset, limit } = pageOf(req)
  const auctions = keeper.scope.resolve<AuctionModuleService>(AUCTION_MODULE)
  const isMerchant = keeper.type === "merchant"
  const [rows, count] = await auctions.listAndCountAuctionBids(
    { auction_id: id, ...(!isMerchant && { result: { $ne: "max_raised" as const } }) },
    { skip: offset, take: limit, order: { seq: order.direction } }
  )
  const customers = isMerchant
    ? await findCustomers(keeper, [...new Set(rows.map(({ customer_id }) => customer_id))])
    : undefined
  const bids = rows.map((bid) => ({
    id: bid.id,
    seq: bid.seq,
    alias: auctions.aliasOf(id, bid.customer_id),
    ...(customers && {
      customer_id: bid.customer_id,
      customer: customers.get(bid.customer_id) ?? null,
    }),
    price_after: majorOf(row)(Number(bid.price_after)),
    is_leader_after: bid.leader_after === bid.customer_id,
    result: bid.result,
    placed_at: bid.decided_at,
    voided_at: bid.voided_at,
    voided_by: bid.voided_by,
    voided_reason: bid.voided_reason,
  }))
  res.json({ bids, count, offset, limit })
}

async function findCustomers({ scope }: Keeper, id: string[]) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id", "first_name", "last_name", "email"],
    filters: { id },
  })
  return new Map(
    data.map((customer) => [customer.id, { name: nameOf(customer), email: customer.email }])
  )
}
