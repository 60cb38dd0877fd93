import http from "node:http"
import { AddressInfo } from "node:net"
import { ConfigModule, Logger } from "@medusajs/framework/types"
import type { Notice } from "../../src/modules/auction/announcements"
import { admit } from "../../src/modules/realtime/admission"
import { actorOf, identify } from "../../src/modules/realtime/identity"
import { defineNamespace } from "../../src/modules/realtime/namespaces"
import RealtimeModuleService from "../../src/modules/realtime/service"
import { ADMIN_NAMESPACE } from "../../src/sockets/admin/rooms"
import { TicketPresence } from "../../src/sockets/admin/ticket-presence"
import { Announcer } from "../../src/sockets/auctions/announcer"
import { AUCTIONS_NAMESPACE, ownRoomOf } from "../../src/sockets/auctions/rooms"

/** What a test says to the process; see `anotherProcess`. */
export type Order =
  | { do: "tell"; namespace: string; room: string; name: string; body: object }
  | { do: "forget"; id: string }
  | { do: "announce"; notice: Notice }
  | { do: "leave" }
export type Settings = {
  redis_url?: string
  secret: string
  worker?: boolean
  /** Tells bidders their own news of auctions, with everything that needs no database. */
  auctions?: boolean
  /** Tells the staff who is at which ticket; of themselves they know the id. */
  tickets?: boolean
  /** Namespaces with the kind of actor they admit and what the room of each begins with. */
  namespaces: Record<string, { actor_type: "customer" | "user"; room: string }>
}

const logger = Object.fromEntries(
  ["info", "warn", "error"].map((level) => [level, (text: string) => process.send!({ said: text })])
)

/** Who is at which ticket, without the names that a database has. */
const atTickets: Parameters<typeof defineNamespace>[1] = (namespace, { jwt_secret, peers }) => {
  const presence = new TicketPresence(namespace, peers)
  namespace.use(identify(jwt_secret, "user"))
  namespace.on("connection", (socket) => {
    const id = actorOf(socket)!
    socket.on("ticket:watch", ({ ticket_id }, answer) =>
      answer({ ok: presence.watch(socket, ticket_id, { id, name: id }) })
    )
    socket.on("ticket:typing", ({ ticket_id }) => presence.typing(socket, ticket_id, true))
    socket.on("disconnect", () => presence.leave(socket))
  })
  return () => {}
}

/** A process of the application as far as sockets see one: the module, and no database. */
async function run({ redis_url, secret, worker, auctions, tickets, namespaces }: Settings) {
  const forgotten = new Set<string>()
  let announcer: Announcer | undefined
  if (auctions) {
    defineNamespace(AUCTIONS_NAMESPACE, (namespace, { jwt_secret, peers }) => {
      announcer = new Announcer(namespace, peers, (_, customer_id) => customer_id)
      namespace.use(identify(jwt_secret, "customer"))
      namespace.on("connection", (socket) => socket.join(ownRoomOf(actorOf(socket)!)))
      return () => {}
    })
  }
  if (tickets) defineNamespace(ADMIN_NAMESPACE, atTickets)
  for (const [name, { actor_type, room }] of Object.entries(namespaces)) {
    const roomsOf = async (ids: string[]) =>
      new Map(ids.filter((id) => !forgotten.has(id)).map((id) => [id, [room + id]]))
    defineNamespace(name, (namespace, tools) =>
      admit(namespace, tools, { actor_type, wanted: "whoever is remembered", roomsOf })
    )
  }
  const cors = "http://localhost:8000"
  const projectConfig = {
    workerMode: worker ? "worker" : "server",
    http: { storeCors: cors, adminCors: cors, jwtSecret: secret },
  }
  const service = new RealtimeModuleService(
    // What it reads of the platform, and nothing else.
    { logger: logger as unknown as Logger, configModule: { projectConfig } as ConfigModule },
    {
      redis_url,
      sockets_per_address: 100,
      events_per_10_s: 100,
      trusted_proxies: 0,
      demo_pages: false,
    }
  )
  await service.__hooks.onApplicationStart()
  const server = http.createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))

  process.on("message", async (order: Order) => {
    if (order.do === "tell") service.tell(order.namespace, order.room, order.name, order.body)
    if (order.do === "forget") {
      forgotten.add(order.id)
      for (const name of Object.keys(namespaces)) service.review(name)
    }
    if (order.do === "announce") announcer!.announce(order.notice)
    if (order.do === "leave") {
      server.close()
      await service.__hooks.onApplicationPrepareShutdown()
      process.exit(0)
    }
  })
  process.send!({ port: (server.address() as AddressInfo).port })
}

// Nothing is left running when a test ends in the middle.
process.once("disconnect", () => process.exit())
void run(JSON.parse(process.argv[2]))
