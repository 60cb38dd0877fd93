import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../../modules/auction"
import type { DeedActor } from "../../../modules/auction/rules"
import AuctionModuleService from "../../../modules/auction/service"
import { nameOf } from "../../../workflows/auction/find-auction-flags"
import { readAuction } from "../../../workflows/auction/read-auctions"
import { pageOf } from "../../store/auctions/order"
import { Keeper, ownFilter } from "./keeper"

/** The history of an auction beside its bids: who did what to it, and why. */
export async function listChanges(keeper: Keeper, req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await readAuction(keeper.scope, id, ownFilter(keeper))
  const { order, offset, limit } = pageOf(req)
  const auctions = keeper.scope.resolve<AuctionModuleService>(AUCTION_MODULE)
  const [rows, count] = await auctions.listAndCountAuctionChanges(
    { auction_id: id },
    { skip: offset, take: limit, order: { at: order.direction, id: order.direction } }
  )
  const userOf = await findUsers(
    keeper,
    rows.flatMap(({ actor_type, actor_id }) =>
      actor_id && namesUsers(keeper, actor_type) ? actor_id : []
    )
  )
  const changes = rows.map(({ actor_type, actor_id, ...row }) => {
    const isBidder = actor_type === "customer" && actor_id
    return {
      id: row.id,
      kind: row.kind,
      actor_type,
      actor_name: isBidder ? auctions.aliasOf(id, actor_id) : (userOf.get(actor_id ?? "") ?? null),
      reason: row.reason,
      details: row.details,
      at: row.at,
    }
  })
  res.json({ changes, count, offset, limit })
}

/** A store reads the names of its own people, the merchant everybody's. */
const namesUsers = ({ type }: Keeper, actor: DeedActor) =>
  actor === "seller" || (actor === "merchant" && type === "merchant")

async function findUsers({ scope }: Keeper, id: string[]) {
  if (!id.length) return new Map<string, string>()
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "user",
    fields: ["id", "first_name", "last_name", "email"],
    filters: { id },
  })
  return new Map(data.map((user) => [user.id, nameOf(user) ?? user.email]))
}
