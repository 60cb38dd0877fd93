import http from "node:http"
import net from "node:net"
import { ConfigModule, Logger } from "@medusajs/framework/types"
import { parseCorsOrigins } from "@medusajs/framework/utils"
import { Server } from "socket.io"
import { CONNECT_MS_MAX, Doorkeeper, limitEvents, Limits, MESSAGE_BYTES_MAX } from "./limits"
import { definedNamespaces } from "./namespaces"

export type RealtimeOptions = Limits & {
  /** Serves the pages of `src/demo`, which show storefronts how to use the sockets. */
  demo_pages: boolean
}
type Container = { logger: Logger; configModule: ConfigModule }

export const SOCKET_PATH = "/socket.io"
/** How long clients have to read that the server restarts, before they are disconnected. */
const FAREWELL_MS = 100
const SLOW_CLIENTS_MS = 5_000

/** One socket.io server on the port of the API. What it says is up to the namespaces. */
export default class RealtimeModuleService {
  /** Undefined until the API listens, and for good in a worker or a command. */
  io?: Server
  readonly options: RealtimeOptions
  private readonly logger: Logger
  private readonly config: ConfigModule
  private disarm = () => {}

  __hooks = {
    onApplicationStart: async () => this.arm(),
    onApplicationPrepareShutdown: async () => this.close(),
  }

  constructor({ logger, configModule }: Container, options: RealtimeOptions) {
    this.logger = logger
    this.config = configModule
    this.options = options
  }

  /**
   * The platform makes its HTTP server before modules exist and hands it to nobody, but it listens
   * only after this hook. So the next HTTP server that listens is the API's. Waiting for its first
   * request would be too late: a first websocket handshake fails while nobody handles upgrades.
   */
  private arm() {
    if (this.config.projectConfig.workerMode === "worker") return
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
    const doorkeeper = new Doorkeeper(this.options.sockets_per_address)
    const io = new Server({
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
    const closers = this.open(io)
    const timer = setInterval(() => doorkeeper.dropSlowClients(), SLOW_CLIENTS_MS)
    timer.unref()
    this.sayFarewell(server, () => {
      clearInterval(timer)
      closers.forEach((close) => close())
    })
  }

  private open(io: Server) {
    const tools = { logger: this.logger, jwt_secret: secretOf(this.config) }
    return definedNamespaces().map(([name, setup]) => {
      const namespace = io.of(name)
      namespace.on("connection", (socket) => limitEvents(socket, this.options.events_per_10_s))
      return setup(namespace, tools)
    })
  }

  /** The server stops listening before the platform calls any hook, so that moment is the last. */
  private sayFarewell(server: http.Server, stop: () => void) {
    const { close } = server
    server.close = (...args) => {
      server.close = close
      stop()
      this.io?.sockets.server._nsps.forEach((namespace) => namespace.emit("server:restarting"))
      setTimeout(() => void this.close(), FAREWELL_MS)
      return close.apply(server, args)
    }
  }

  private async close() {
    this.disarm()
    const io = this.io
    this.io = undefined
    await io?.close()
  }
}

function secretOf(config: ConfigModule): string {
  const { jwtSecret } = config.projectConfig.http
  return String(jwtSecret)
}
