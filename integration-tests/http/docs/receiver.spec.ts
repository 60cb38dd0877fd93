import { ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:http"
import { AddressInfo } from "node:net"
import { sendDeliveries } from "../../../src/workflows/webhook/send-deliveries"
import { aMerchant, Actor } from "../../helpers/actors"
import { souk } from "../../helpers/runner"

const EXAMPLE = "src/client/examples/webhook-receiver.mjs"

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** The receiver of the README, in a process of its own, as an integrator runs it. */
async function aReceiver(secret: string, port: number) {
  const env = { ...process.env, SECRET: secret, PORT: String(port) }
  const child = spawn(process.execPath, [EXAMPLE], { env, stdio: ["ignore", "pipe", "inherit"] })
  const lines: string[] = []
  child.stdout.on("data", (text) => lines.push(...String(text).trim().split("\n")))
  await once(child.stdout, "data")
  return { child, lines }
}

souk(({ api, getContainer }) => {
  let merchant: Actor
  const running: ChildProcess[] = []

  beforeAll(async () => {
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
  })
  afterEach(async () => {
    for (const child of running.splice(0)) {
      const exited = once(child, "exit")
      child.kill()
      await exited
    }
  })

  const post = async (path: string, body: object = {}) =>
    (await api.post(`/admin/${path}`, body, merchant)).data
  const listening = async (secret: string, port: number) => {
    const receiver = await aReceiver(secret, port)
    running.push(receiver.child)
    return receiver
  }
  /** What came of a test event. */
  const tried = async (id: string): Promise<string> => {
    const { webhook_delivery } = await post(`webhook-endpoints/${id}/test-event`)
    await sendDeliveries(getContainer())
    const path = `/admin/webhook-deliveries/${webhook_delivery.id}`
    return (await api.get(path, merchant)).data.webhook_delivery.status
  }
  const anEndpoint = async (port: number) => {
    const wish = { url: `http://127.0.0.1:${port}/souk`, event_types: ["order.*"] }
    const { webhook_endpoint, secret } = await post("webhook-endpoints", wish)
    return { id: webhook_endpoint.id as string, secret: secret as string }
  }

  it("takes what was signed for it, and nothing else", async () => {
    const port = await aFreePort()
    const { id, secret } = await anEndpoint(port)
    const { lines } = await listening(secret, port)
    expect(await tried(id)).toBe("delivered")
    expect(lines.join("\n")).toContain("webhook.test")

    const forged = {
      "webhook-id": "evt_1",
      "webhook-timestamp": "1",
      "webhook-signature": "v1,AAAA",
    }
    const { status } = await fetch(`http://127.0.0.1:${port}`, {
      ...{ method: "POST", headers: forged, body: '{"type":"order.placed"}' },
    })
    expect(status).toBe(401)
  })

  it("takes it with the secret of before and with the new one while it is rotated", async () => {
    const ports = [await aFreePort(), await aFreePort()]
    const { id, secret: before } = await anEndpoint(ports[0])
    const { secret: after } = await post(`webhook-endpoints/${id}/rotate-secret`)
    expect(after).not.toBe(before)
    await listening(before, ports[0])
    expect(await tried(id)).toBe("delivered")
    await post(`webhook-endpoints/${id}`, { url: `http://127.0.0.1:${ports[1]}/souk` })
    await listening(after, ports[1])
    expect(await tried(id)).toBe("delivered")
  })

  it("does not take it with another's secret", async () => {
    const port = await aFreePort()
    const { id } = await anEndpoint(port)
    const { secret } = await anEndpoint(port)
    await listening(secret, port)
    expect(await tried(id)).toBe("failed")
  })
})
