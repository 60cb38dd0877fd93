import http from "node:http"
import { AddressInfo } from "node:net"
import net from "node:net"
import { ConfigModule, Logger } from "@medusajs/framework/types"
import { io, Socket } from "socket.io-client"
import { defineNamespace } from "../../../src/modules/realtime/namespaces"
import RealtimeModuleService from "../../../src/modules/realtime/service"

const ADDRESS = "127.0.0.1"

describe("the socket server", () => {
  const opened: { close(): unknown }[] = []
  afterEach(() => opened.splice(0).forEach((one) => one.close()))

  const serviceOf = (workerMode = "shared", sockets_per_address = 3) => {
    const http = { storeCors: "http://localhost:8000", adminCors: "http://localhost:9000" }
    const projectConfig = { workerMode, http: { ...http, jwtSecret: "secret" } }
    return new RealtimeModuleService(
      // What it reads of the configuration, and nothing else.
      { logger: console as unknown as Logger, configModule: { projectConfig } as ConfigModule },
      { sockets_per_address, events_per_10_s: 100, trusted_proxies: 0, demo_pages: false }
    )
  }
  const listening = (server: net.Server) =>
    new Promise<number>((resolve) =>
      server.listen(0, ADDRESS, () => resolve((server.address() as AddressInfo).port))
    )
  const begin = async (service: RealtimeModuleService) => {
    await service.__hooks.onApplicationStart()
    const server = http.createServer((_, res) => res.end("API"))
    const port = await listening(server)
    opened.push({ close: () => service.__hooks.onApplicationPrepareShutdown() }, server)
    return { server, port }
  }
  const clientOf = (port: number, namespace: string): Socket => {
    const options = { transports: ["websocket"], forceNew: true, reconnection: false }
    const socket = io(`http://${ADDRESS}:${port}${namespace}`, options)
    opened.push(socket)
    return socket
  }
  const heard = (socket: Socket, name: string) =>
    new Promise<unknown>((resolve) => socket.once(name, resolve))

  it("shares the port of the API and serves what was announced", async () => {
    const setup = jest.fn(() => () => {})
    defineNamespace("/announced", setup)
    const { listen } = net.Server.prototype
    const { port } = await begin(serviceOf())
    await heard(clientOf(port, "/announced"), "connect")
    expect(setup).toHaveBeenCalledTimes(1)
    expect(await (await fetch(`http://${ADDRESS}:${port}/anything`)).text()).toBe("API")
    const refusal = (await heard(clientOf(port, "/unknown"), "connect_error")) as Error
    expect(refusal.message).toBe("Invalid namespace")
    expect(net.Server.prototype.listen).toBe(listen)
  })

  it("waits for an HTTP server, not for any other", async () => {
    const service = serviceOf()
    await service.__hooks.onApplicationStart()
    const other = net.createServer()
    await listening(other)
    opened.push(other)
    expect(service.io).toBeUndefined()
    const server = http.createServer()
    await listening(server)
    opened.push({ close: () => service.__hooks.onApplicationPrepareShutdown() }, server)
    expect(service.io).toBeDefined()
  })

  it("has no part in a worker, and leaves no trace when nothing listens", async () => {
    const { listen } = net.Server.prototype
    const worker = serviceOf("worker")
    await begin(worker)
    expect(worker.io).toBeUndefined()
    const command = serviceOf()
    await command.__hooks.onApplicationStart()
    await command.__hooks.onApplicationPrepareShutdown()
    expect(net.Server.prototype.listen).toBe(listen)
  })

  it("takes so many connections from one address, and more when some have left", async () => {
    defineNamespace("/announced", () => () => {})
    const { port } = await begin(serviceOf("shared", 2))
    const [one, two] = [clientOf(port, "/announced"), clientOf(port, "/announced")]
    await Promise.all([heard(one, "connect"), heard(two, "connect")])
    await heard(clientOf(port, "/announced"), "connect_error")
    one.disconnect()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await heard(clientOf(port, "/announced"), "connect")
  })

  it("says farewell before it closes, so that clients come back", async () => {
    const stopped = jest.fn()
    defineNamespace("/announced", () => stopped)
    const { port, server } = await begin(serviceOf())
    const client = clientOf(port, "/announced")
    await heard(client, "connect")
    const told = heard(client, "server:restarting")
    const gone = heard(client, "disconnect")
    const closed = new Promise((resolve) => server.close(resolve))
    await told
    // Not "io server disconnect", after which the library stays away.
    expect(await gone).toBe("transport close")
    await closed
    expect(stopped).toHaveBeenCalledTimes(1)
  })
})
