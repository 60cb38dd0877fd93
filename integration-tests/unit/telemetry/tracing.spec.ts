import { once } from "node:events"
import { createServer, Server } from "node:http"
import { AddressInfo } from "node:net"
import { ProxyTracerProvider, trace } from "@medusajs/framework/opentelemetry/api"
import { NodeTracerProvider } from "@medusajs/framework/opentelemetry/sdk-trace-node"
import { Tracer } from "@medusajs/framework/telemetry"
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import * as startCommand from "@medusajs/medusa/commands/start"
import {
  beginTracing,
  endTracing,
  SPANS_AT_ONCE,
  SPANS_MAX,
} from "../../../src/modules/telemetry/tracing"
import { anHttpStub } from "../../helpers/http-stub"

const TOKEN = "dGhpcy1pcy1hLXNlY3JldC10b2tlbi1vZi00My1jaGFycw"
const FLOOD = 10_000

type Attribute = { key: string; value: { stringValue?: string; intValue?: number } }
type Span = { name: string; attributes: Attribute[]; events: object[]; status: object }
type Body = {
  resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: Span[] }[] }[]
}

const tracedWorkWorkflow = createWorkflow("traced-work", () => {
  createStep("traced-step", async () => new StepResponse(null))()
})

describe("traces", () => {
  const receiver = anHttpStub(() => ({ status: 200, body: {} }))
  let shop: Server
  let url: string

  beforeAll(async () => {
    await beginTracing({ endpoint: `${receiver.url}/`, service: "souk-server", version: "1.2.3" })
    // As the platform serves: what surrounds a request is asked for at each.
    shop = createServer((req, res) => {
      const route = req.url?.startsWith("/unsubscribe/") ? "/unsubscribe/:token" : undefined
      const answer = async () => {
        res.statusCode = req.url?.startsWith("/broken") ? 500 : 200
        res.end("ok")
      }
      void startCommand.traceRequestHandler!(answer, req, res, route!)
    }).listen(0, "127.0.0.1")
    await once(shop, "listening")
    url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  })
  beforeEach(async () => {
    await receiver.mood("ok")
    await flush()
    receiver.calls.length = 0
  })
  afterAll(async () => {
    await endTracing()
    shop.close()
    receiver.close()
  })

  /** Sends what has been gathered; a receiver that takes nothing is no failure of the sender's. */
  const flush = async () => {
    // Both are what was registered: the platform's way to it is a stand-in.
    const { getDelegate } = trace.getTracerProvider() as ProxyTracerProvider
    const provider = getDelegate.call(trace.getTracerProvider()) as NodeTracerProvider
    await provider.forceFlush().catch(() => {})
  }
  const bodies = (): Body[] => receiver.calls.map(({ body }) => JSON.parse(body))
  const spans = () =>
    bodies().flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans))
    )
  const valueOf = ({ attributes }: Span, key: string) => {
    const { value } = attributes.find((one) => one.key === key) ?? {}
    return value?.stringValue ?? value?.intValue
  }

  it("tells what a request was, and nothing of whom it is from", async () => {
    const headers = {
      authorization: `Bearer ${TOKEN}`,
      cookie: `connect.sid=${TOKEN}`,
      "x-publishable-api-key": "pk_secret",
      "x-request-id": "request-1",
      "x-forwarded-for": "203.0.113.7",
      "user-agent": "spy/1.0 (ann@example.com)",
    }
    await fetch(`${url}/unsubscribe/${TOKEN}?email=ann@example.com&code=the-code`, { headers })
    await fetch(`${url}/nowhere/${TOKEN}?phone=%2B1-the-phone&q=ann`, { headers })
    await fetch(`${url}/broken?token=${TOKEN}`, { headers })
    await flush()
    const [matched, unmatched, broken] = spans()
    expect(matched.name).toBe("/unsubscribe/:token")
    expect(valueOf(matched, "http.route")).toBe("/unsubscribe/:token")
    expect(valueOf(matched, "http.method")).toBe("GET")
    expect(valueOf(matched, "http.status_code")).toBe(200)
    expect(valueOf(matched, "http.request.id")).toBe("request-1")
    expect(valueOf(matched, "http.url")).toBe(
      "/unsubscribe/[removed]?email=[removed]&code=[removed]"
    )
    expect(unmatched.name).toBe("GET /nowhere/[removed]?phone=[removed]&q=[removed]")
    expect(valueOf(broken, "http.status_code")).toBe(500)
    const all = JSON.stringify(receiver.calls)
    for (const secret of [
      TOKEN,
      "ann",
      "the-code",
      "the-phone",
      "pk_secret",
      "203.0.113",
      "spy/",
    ]) {
      expect(all).not.toContain(secret)
    }
  })

  it("says which process it is from, as OTLP over HTTP in JSON", async () => {
    await fetch(`${url}/unsubscribe/${TOKEN}`)
    await flush()
    const [call] = receiver.calls
    expect([call.method, call.path]).toEqual(["POST", "/v1/traces"])
    expect(call.headers["content-type"]).toBe("application/json")
    const [{ resourceSpans }] = bodies()
    const about = Object.fromEntries(
      resourceSpans[0].resource.attributes.map(({ key, value }) => [key, value.stringValue])
    )
    expect(about).toMatchObject({ "service.name": "souk-server", "service.version": "1.2.3" })
  })

  it("tells of workflows and their steps", async () => {
    await tracedWorkWorkflow.run()
    await flush()
    const names = spans().map(({ name }) => name)
    expect(names).toContain("workflow:traced-work")
    expect(names).toContain("step:traced-step:invoke")
  })

  it("keeps what went wrong, without what may not leave", async () => {
    const tracer = new Tracer("test", "1")
    await tracer.trace("look up ann@example.com", async (span) => {
      span.setAttributes({ "query.fields": ["id", "ann@example.com"], body: TOKEN, "db.x": TOKEN })
      span.recordException(new Error(`password: ${TOKEN}`))
      span.setStatus({ code: 2, message: `No mail to ann@example.com with token=${TOKEN}` })
      span.end()
    })
    await flush()
    const [span] = spans()
    expect(span.status).toMatchObject({ code: 2, message: expect.stringMatching(/^No mail to/) })
    expect(span.attributes.map(({ key }) => key)).toEqual(["query.fields"])
    expect(span.events).toEqual([])
    const all = JSON.stringify(bodies())
    expect(all).not.toContain("ann@")
    expect(all).not.toContain(TOKEN)
  })

  it.each(["silent", "closed", "down", { status: 503 }] as const)(
    "lets no request wait or fail for a receiver that is %j",
    async (mood) => {
      await receiver.mood(mood)
      const done = Promise.all(
        Array.from({ length: 600 }, async () => (await fetch(`${url}/unsubscribe/${TOKEN}`)).status)
      )
      expect(new Set(await done)).toEqual(new Set([200]))
    }
  )

  it("keeps no more than so many while nobody takes them", async () => {
    await receiver.mood("ok")
    const tracer = new Tracer("flood", "1").getOTTracer()
    for (let i = 0; i < FLOOD; i++) tracer.startSpan("flood").end()
    await flush()
    const kept = spans().filter(({ name }) => name === "flood").length
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThanOrEqual(SPANS_MAX + SPANS_AT_ONCE)
  })
})
