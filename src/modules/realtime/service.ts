import http from "node:http"
import net from "node:net"
import { ConfigModule, Logger } from "@medusajs/framework/types"
import { parseCorsOrigins } from "@medusajs/framework/utils"
import { Server, ServerOptions } from "socket.io"
import { ConnectionMessages, REVIEW } from "./admission"
import { Cluster, RECOVERY_MS } from "./cluster"
import { CONNECT_MS_MAX, Doorkeeper, limitEvents, Limits, MESSAGE_BYTES_MAX } from "./limits"
import { definedNamespaces } from "./namespaces"
import { Peers } from "./peers"
import { forgetSessions } from "./recovery"

export type RealtimeOptions = Limits & {
  /** Where processes meet. Without it each knows its own sockets only. */
  redis_url?: string
  /** Serves the pages of `src/demo`, which show storefronts how to use the sockets. */
  demo_pages: boolean
  /** The demonstration finds sign-in codes there. */
  mail_dir?: string
}
type Container = { logger: Logger; configModule: ConfigModule }

export const SOCKET_PATH = "/socket.io"
/** How long clients have to read that the server restarts, before they are disconnected. */
const FAREWELL_MS = 100
const SLOW_CLIENTS_MS = 5_000

/**
 * One socket.io server on the port of the API. What it says is up to the namespaces. A worker has
 * no clients; with Redis it tells those of the other processes.
 */
export default class RealtimeModuleService {
  /** Undefined until the API listens, and for good in a command or in a worker without Redis. */
  io?: Server
  readonly options: RealtimeOptions
  private readonly logger: Logger
  private readonly config: ConfigModule
  private readonly peers = new Map<string, Peers>()
  private cluster?: Cluster
  private disarm = () => {}
  /** What ends when the server does, in the order in which it began. */
  private readonly closers: (() => void)[] = []
  private closing?: Promise<void>

  __hooks = {
    onApplicationStart: async () => this.begin(),
    onApplicationPrepareShutdown: async () => this.close(),
  }

  constructor({ logger, configModule }: Container, options: RealtimeOptions) {
    this.logger = logger
    this.config = configModule
    this.options = options
  }

  /**
   * Whether a message may reach anybody, so that what it says is worth reading. Who is connected to
   * other processes is not asked: the answer would cost more than most readings.
   */
  reaches(namespace: string, room?: string): boolean {
    if (!this.io) return false
    if (this.cluster) return true
    const { sockets, adapter } = this.io.of(namespace)
    return room ? adapter.rooms.has(room) : sockets.size > 0
  }

  /** Tells everybody in the rooms, in every process; who is in several of them hears it once. */
  tell(namespace: string, rooms: string | string[], name: string, body: object) {
    this.io?.of(namespace).to(rooms).emit(name, body)
  }

  /** Looks now at who is connected: somebody may have lost a place, or changed it. */
  review(namespace: string) {
    this.peers.get(namespace)?.tellAll(REVIEW, {})
  }

  private begin() {
    if (this.config.projectConfig.workerMode !== "worker") return this.arm()
    if (!this.options.redis_url) return
    this.io = this.serverOf({})
    this.open(this.io)
  }

  /**
   * The platform makes its HTTP server before modules exist and hands it to nobody, but it listens
   * only after this hook. So the next HTTP server that listens is the API's. Waiting for its first
   * request would be too late: a first websocket handshake fails while nobody handles upgrades.
   */
  private arm() {
    const { listen } = net.Server.prototype
    const attach = (server: http.Server) => this.attach(server)
    const disarm = () => {
      if (net.Server.prototype.listen === patched) net.Server.prototype.listen = listen
    }
    const patched = function (this: net.Server, ...args: unknown[]) {
      // The overloads of listen differ in their arguments only, which are passed on as they are.
      const listening = Reflect.apply(listen, this, args) as net.Server
      if (this instanceof http.Server) {
        disarm()
        attach(this)
      }
      return listening
    }
    net.Server.prototype.listen = patched
    this.disarm = disarm
  }

  private attach(server: http.Server) {
    const { storeCors, adminCors } = this.config.projectConfig.http
    const doorkeeper = new Doorkeeper(this.options)
    const io = this.serverOf({
      path: SOCKET_PATH,
      serveClient: true,
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: MESSAGE_BYTES_MAX,
      connectTimeout: CONNECT_MS_MAX,
      cors: { origin: parseCorsOrigins(`${storeCors},${adminCors}`), credentials: true },
      allowRequest: (req, answer) =>
        void doorkeeper.refusal(req).then((refusal) => answer(refusal, !refusal)),
    })
    io.attach(server)
    doorkeeper.watch(io)
    this.io = io
    this.open(io)
    const timer = setInterval(() => doorkeeper.dropSlowClients(), SLOW_CLIENTS_MS)
    timer.unref()
    this.closers.push(() => clearInterval(timer))
    this.sayFarewell(server)
  }

  private serverOf(options: Partial<ServerOptions>): Server {
    const { redis_url } = this.options
    if (!redis_url) return new Server(options)
    this.cluster = new Cluster(redis_url, this.logger)
    const recovery = { maxDisconnectionDuration: RECOVERY_MS, skipMiddlewares: false }
    const adapter = this.cluster.adapter()
    return new Server({ ...options, adapter, connectionStateRecovery: recovery })
  }

  private open(io: Server) {
    const shared = { logger: this.logger, jwt_secret: secretOf(this.config) }
    forgetSessions(io.of("/"))
    for (const [name, setup] of definedNamespaces()) {
      const namespace = io.of(name)
      const peers = new Peers(namespace, Boolean(this.cluster))
      this.peers.set(name, peers)
      namespace.on("connection", (socket) => limitEvents(socket, this.options.events_per_10_s))
      this.closers.push(setup(namespace, { ...shared, peers }))
      forgetSessions(namespace)
    }
  }

  /** The server stops listening before the platform calls any hook, so that moment is the last. */
  private sayFarewell(server: http.Server) {
    const { close } = server
    server.close = (...args) => {
      server.close = close
      this.rest()
      // Clients of the other processes stay where they are.
      this.io?._nsps.forEach((namespace) => namespace.local.emit(ConnectionMessages.RESTARTING))
      setTimeout(() => void this.close(), FAREWELL_MS)
      return close.apply(server, args)
    }
  }

  private rest() {
    for (const close of this.closers.splice(0)) close()
  }

  private async close() {
    // The end of the HTTP server and the platform's hook both ask for it, and both wait.
    this.closing ??= this.closeAll()
    await this.closing
  }

  private async closeAll() {
    const { io, cluster } = this
    this.io = undefined
    this.cluster = undefined
    this.disarm()
    this.rest()
    // Without an engine, as in a worker, the library cannot close itself.
    if (io?.engine) await io.close()
    else for (const { adapter } of io?._nsps.values() ?? []) await adapter.close()
    await cluster?.close()
  }
}

function secretOf(config: ConfigModule): string {
  const { jwtSecret } = config.projectConfig.http
  return String(jwtSecret)
}
