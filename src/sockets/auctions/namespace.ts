import { container } from "@medusajs/framework"
import { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { Socket } from "socket.io"
import { batched } from "../../lib/batched"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { every } from "../../modules/realtime/every"
import { actorOf, identify, onExpiry } from "../../modules/realtime/identity"
import { defineNamespace } from "../../modules/realtime/namespaces"
import { placeBid } from "../../workflows/auction/place-bid"
import { Announcer } from "./announcer"
import { answering, readMessage } from "./answers"
import { catchUp } from "./catch-up"
import { join } from "./join"
import { AuctionMessage, PlaceBidMessage, TimeMessage } from "./messages"
import { OwnNews } from "./own-news"
import { AUCTIONS_NAMESPACE, ownRoomOf, roomOf } from "./rooms"

const CATCH_UP_MS = 1_000
const REPEAT_MS = 15_000
/** States that are read in one query. */
const STATES_MAX = 500
const COMPLAINT = "Watchers of auctions could not be told"

type Tools = Parameters<typeof join>[2] & { logger: Logger; ownNews: OwnNews }

/** Anybody may watch auctions here; who is signed in may bid and has a room of their own. */
defineNamespace(AUCTIONS_NAMESPACE, (namespace, { logger, jwt_secret, peers }) => {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const announcer = new Announcer(namespace, peers, (id, who) => auctions.aliasOf(id, who))
  const { broadcaster, ownNews } = announcer
  // After a restart everybody comes back in the same second.
  const readState = batched(async (ids) => {
    const states = await auctions.stateFor(ids)
    return new Map(states.map((state) => [state.auction_id, state]))
  }, STATES_MAX)

  namespace.use(identify(jwt_secret, "customer"))
  namespace.on("connection", (socket) =>
    welcome(socket, { container, broadcaster, readState, logger, ownNews })
  )
  const stopListening = auctions.onChange((notice) => announcer.announce(notice))
  const trouble = { logger, complaint: COMPLAINT }
  const stopCatchingUp = every(CATCH_UP_MS, () => catchUp(auctions, broadcaster, ownNews), trouble)
  const stopRepeating = every(REPEAT_MS, async () => broadcaster.repeat(), trouble)
  return () => {
    stopListening()
    stopCatchingUp()
    stopRepeating()
    broadcaster.close()
  }
})

function welcome(socket: Socket, tools: Tools) {
  const customer_id = actorOf(socket)
  if (customer_id) {
    void socket.join(ownRoomOf(customer_id))
    onExpiry(socket, () => {
      void socket.leave(ownRoomOf(customer_id))
      socket.nsp.local.to(socket.id).emit("session:expired")
    })
  }
  const on = (name: string, handle: (message: unknown) => Promise<object> | object) =>
    answering(socket, tools.logger, name, handle)

  on("auction:join", (message) =>
    join(socket, readMessage(AuctionMessage, message).auction_id, tools)
  )
  on("auction:leave", async (message) => {
    await socket.leave(roomOf(readMessage(AuctionMessage, message).auction_id))
    return { ok: true }
  })
  on("time:sync", (message) => ({ t0: readMessage(TimeMessage, message).t0, t1: Date.now() }))
  on("bid:place", (message) => bid(socket, message, tools.ownNews))
}

async function bid(socket: Socket, message: unknown, ownNews: OwnNews) {
  const customer_id = actorOf(socket)
  if (!customer_id) {
    const wanted = "Sign in to bid: connect with the token of a customer that is not over"
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, wanted)
  }
  const wish = readMessage(PlaceBidMessage, message)
  const answered = ownNews.expectAnswer(socket, wish.auction_id)
  try {
    const reply = await placeBid(container, { ...wish, customer_id, source: "socket" })
    if (reply.status === 200) return { status: reply.status, ...reply.body }
    const { status, retry_after, body } = reply
    return { status, retry_after, ...body }
  } finally {
    answered()
  }
}
