import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { Socket } from "socket.io"
import { fromMinor } from "../../lib/money"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import type { PublicState } from "../../modules/auction/state"
import { actorOf } from "../../modules/realtime/identity"
import { auctionMoney } from "../../workflows/auction/auction-money"
import type { Broadcaster } from "./broadcaster"
import { roomOf } from "./rooms"

/** Rooms of one connection, its own two included. */
const ROOMS_MAX = 102
const OWN_PAGE = { direction: "ASC", offset: 0, limit: 1 } as const

type Tools = {
  container: MedusaContainer
  broadcaster: Broadcaster
  readState: (auction_id: string) => Promise<PublicState | undefined>
}

/** Puts a connection into the room of an auction and hands it the whole state. */
export async function join(socket: Socket, auction_id: string, tools: Tools) {
  const room = roomOf(auction_id)
  if (!socket.rooms.has(room) && socket.rooms.size >= ROOMS_MAX) {
    const message = `One connection may watch ${ROOMS_MAX - 2} auctions; leave one first`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
  // Into the room first: what happens while the state is read is told there.
  await socket.join(room)
  const state = await readOpenState(auction_id, tools)
  if (!state) {
    await socket.leave(room)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Auction ${auction_id} was not found`)
  }
  const auction = tools.broadcaster.welcome(state)
  const customer_id = actorOf(socket)
  if (!customer_id) return { ok: true, auction }
  return { ok: true, auction, own: await readOwn(tools.container, auction_id, customer_id) }
}

async function readOpenState(auction_id: string, { container, readState }: Tools) {
  const state = await readState(auction_id)
  if (!state || !isOver(state)) return state
  await container.resolve<AuctionModuleService>(AUCTION_MODULE).closeDue({ ids: [auction_id] })
  return await readState(auction_id)
}

/** Its end is behind it, and nobody has closed it yet. */
const isOver = ({ status, ends_at, server_time }: PublicState) =>
  status === "live" && ends_at <= server_time

/** How the customer stands, in major units. By the alias a client finds itself in the states. */
async function readOwn(container: MedusaContainer, auction_id: string, customer_id: string) {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const filter = { customer_id, auction_ids: [auction_id] }
  const [{ rows }, { decimals }] = await Promise.all([
    auctions.findStandings(filter, OWN_PAGE),
    auctionMoney(container, auction_id),
  ])
  const [standing] = rows
  const max = standing?.my_max ?? null
  return {
    alias: auctions.aliasOf(auction_id, customer_id),
    my_max: max === null ? null : fromMinor(max, decimals),
    am_leading: standing?.am_leading ?? false,
    is_watching: standing?.is_watching ?? false,
  }
}
