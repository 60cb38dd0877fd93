import { Namespace, Socket } from "socket.io"
import { batched } from "../../lib/batched"
import { every } from "./every"
import { actorOf, identify, onExpiry, refusal, requireIdentity } from "./identity"
import type { NamespaceTools } from "./namespaces"
import { Recovery } from "./recovery"

/** Actors whose rooms are asked for in one query. */
const ACTORS_MAX = 500
/** How long somebody may stay whose removal nobody told. */
const REVIEW_MS = 60_000

export const REVIEW = "review"

/** Messages about the connection itself, as clients of every namespace get them. */
export const ConnectionMessages = {
  /** The token is over; the connection is closed. */
  EXPIRED: "token:expired",
  /** The account or the membership is no more; the connection is closed. */
  ENDED: "access:ended",
  /** The process stops; come back in a moment. */
  RESTARTING: "server:restarting",
} as const

export type Audience = {
  actor_type: "customer" | "user"
  /** Who is admitted, in words for those who are not. */
  wanted: string
  /** The rooms of each; whoever is left out is not admitted. Rooms depend on nothing else. */
  roomsOf(actor_ids: string[]): Promise<Map<string, string[]>>
}

/**
 * Opens a namespace to signed-in people only. Clients ask for nothing here: the rooms they are in
 * follow from who they are, and are looked at again every minute and whenever `REVIEW` is told.
 */
export function admit(namespace: Namespace, tools: NamespaceTools, audience: Audience) {
  const { logger, peers } = tools
  const recovery = new Recovery(namespace)
  const findRooms = batched<string[]>(audience.roomsOf, ACTORS_MAX)
  const places = new WeakMap<Socket, string[]>()

  namespace.use(identify(tools.jwt_secret, audience.actor_type))
  namespace.use(requireIdentity(audience.actor_type))
  namespace.use((socket, next) => {
    const find = async () => {
      const rooms = await findRooms(actorOf(socket)!)
      if (!rooms)
        throw refusal("NOT_ADMITTED", `You have no place here; accepted: ${audience.wanted}`)
      recovery.judge(socket, rooms)
      places.set(socket, rooms)
    }
    find().then(
      () => next(),
      (error: Error) => next(publicError(error, tools))
    )
  })
  namespace.on("connection", (socket) => {
    void socket.join(places.get(socket)!)
    onExpiry(socket, () => letGo(socket, ConnectionMessages.EXPIRED, "The token is over"))
    void recovery.resume(socket)
  })

  const review = () => reviewAll(namespace, audience)
  const complaint = `Who is connected to ${namespace.name} could not be looked at`
  peers.on(REVIEW, () => void review().catch((error) => logger.error(complaint, error)))
  return every(REVIEW_MS, review, { logger, complaint })
}

/** Brings everybody who is connected to this process into the rooms where they belong by now. */
async function reviewAll(namespace: Namespace, { roomsOf, wanted }: Audience) {
  const sockets = [...namespace.sockets.values()]
  for (let from = 0; from < sockets.length; from += ACTORS_MAX) {
    const batch = sockets.slice(from, from + ACTORS_MAX)
    const actors = batch.map((socket) => actorOf(socket) ?? "")
    const rooms = await roomsOf([...new Set(actors)])
    batch.forEach((socket, i) => place(socket, rooms.get(actors[i]), wanted))
  }
}

function place(socket: Socket, rooms: string[] | undefined, wanted: string) {
  if (!rooms) return letGo(socket, ConnectionMessages.ENDED, `Admitted here: ${wanted}`)
  for (const room of socket.rooms) {
    if (room !== socket.id && !rooms.includes(room)) void socket.leave(room)
  }
  void socket.join(rooms)
}

/** The library comes back by itself after every other end of a connection, but not after this. */
function letGo(socket: Socket, name: string, message: string) {
  // To this connection, which is in this process: over Redis it would come after the end.
  socket.nsp.local.to(socket.id).emit(name, { message })
  socket.disconnect()
}

/** A refusal says so itself; what else went wrong is nothing for strangers. */
function publicError(error: Error, { logger }: NamespaceTools): Error {
  if ("data" in error) return error
  logger.error("Somebody could not be admitted to a socket", error)
  return refusal("UNAVAILABLE", "An unknown error occurred; try again in a moment")
}
