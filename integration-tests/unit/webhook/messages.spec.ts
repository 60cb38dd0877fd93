import { Webhook } from "standardwebhooks"
import { HEADERS_MAX, readHeaders } from "../../../src/modules/webhook/custom-headers"
import { envelopeOf } from "../../../src/modules/webhook/envelope"
import { assertPatterns, takesIn } from "../../../src/modules/webhook/patterns"
import { ATTEMPTS_MAX, waitAfter, WAITS_MS } from "../../../src/modules/webhook/schedule"
import { hintOf, newSecret, signatureHeaders } from "../../../src/modules/webhook/signature"

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

describe("a signature", () => {
  const at = new Date()
  const body = '{"id":"evt_1","note":"é 漢字"}'

  it("is taken by the library of Standard Webhooks, of each secret", () => {
    const secrets = [newSecret(), newSecret()]
    const headers = signatureHeaders({ id: "evt_1", body, at }, secrets)
    for (const secret of secrets) {
      expect(new Webhook(secret).verify(body, headers)).toMatchObject({ id: "evt_1" })
    }
    expect(headers["webhook-signature"]).toMatch(/^v1,\S{44} v1,\S{44}$/)
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow(/No matching signature/)
    expect(() => new Webhook(secrets[0]).verify(`${body} `, headers)).toThrow(/No matching/)
    const later = { ...headers, "webhook-timestamp": `${Number(headers["webhook-timestamp"]) + 1}` }
    expect(() => new Webhook(secrets[0]).verify(body, later)).toThrow(/No matching/)
  })

  it("agrees with the example of the specification", () => {
    const id = "msg_p5jXN8AQM9LWM0D4loKWxJek"
    const moment = new Date(1614265330 * SECOND)
    const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    const headers = signatureHeaders({ id, body: '{"test": 2432232314}', at: moment }, [secret])
    expect(headers).toEqual({
      "webhook-id": id,
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    })
  })

  it("has a secret of 32 random bytes, of which people are shown the end", () => {
    const secret = newSecret()
    expect(Buffer.from(secret.replace("whsec_", ""), "base64")).toHaveLength(32)
    expect(secret).not.toBe(newSecret())
    expect(secret).toContain(`${hintOf(secret)}=`)
    expect(hintOf(secret)).toHaveLength(4)
  })
})

describe("the schedule", () => {
  it("is 0 s, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h", () => {
    expect(WAITS_MS).toEqual([
      ...[0, 5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR],
      ...[20 * HOUR, 24 * HOUR],
    ])
    expect(waitAfter(ATTEMPTS_MAX, 0.5)).toBeNull()
  })

  it("is up to a tenth earlier or later, so that what failed together comes apart", () => {
    expect([0, 0.5, 1].map((chance) => waitAfter(2, chance))).toEqual([270_000, 300_000, 330_000])
  })

  it("waits longer when it is asked to, up to an hour", () => {
    expect(waitAfter(1, 0.5, 30 * SECOND)).toBe(30 * SECOND)
    expect(waitAfter(1, 0.5, 1)).toBe(5 * SECOND)
    expect(waitAfter(1, 0.5, 5 * HOUR)).toBe(HOUR)
    expect(waitAfter(9, 0.5, 5 * HOUR)).toBe(24 * HOUR)
  })
})

describe("a pattern", () => {
  it.each([
    ["*", "order.placed", true],
    ["order.*", "order.placed", true],
    ["order.*", "order.refund.created", true],
    ["order.*", "seller_order.created", false],
    ["order.*", "orders.placed", false],
    ["order.placed", "order.placed", true],
    ["order.placed", "order.placed.again", false],
  ])("%s of %s: %s", (pattern, type, expected) => expect(takesIn(pattern, type)).toBe(expected))

  it("has to take in something that its audience is told", () => {
    expect(() => assertPatterns(["*", "order.*", "order.placed"], "merchant")).not.toThrow()
    expect(() => assertPatterns(["auth.*"], "merchant")).toThrow(/No event is called auth/)
    expect(() => assertPatterns(["order.plac"], "merchant")).toThrow(/accepted: \*, order\.\*/)
    expect(() => assertPatterns(["order.placed"], "seller")).toThrow(/No event is called/)
    expect(() => assertPatterns(["webhook.test"], "merchant")).toThrow(/No event is called/)
  })
})

describe("custom headers", () => {
  it("are those that receivers tell callers by, in small letters", () => {
    expect(readHeaders({ Authorization: "Bearer a.b-c", "X-Token": "1 2" })).toEqual({
      ...{ authorization: "Bearer a.b-c", "x-token": "1 2" },
    })
  })

  it.each([
    ...["webhook-id", "webhook-signature", "Webhook-Timestamp", "content-type", "content-length"],
    ...["host", "connection", "transfer-encoding", "te", "upgrade", "cookie", "user-agent"],
    ...["x-forwarded-for", "x-real-ip", "x-http-method-override", "x-original-url", "proxy-auth"],
    ...["x-", "x-a\r\nb", "x-é", "", "__proto__"],
  ])("are never called %j", (name) => {
    expect(() => readHeaders(JSON.parse(`{${JSON.stringify(name)}:"1"}`))).toThrow(/not accepted/)
  })

  it.each(["a\r\nhost: b", "a\nb", "a\0", "é", "", " a", "a ", "x".repeat(501)])(
    "never say %j",
    (value) => expect(() => readHeaders({ "x-a": value })).toThrow(/not accepted/)
  )

  it("are ten and no more, each once", () => {
    const some = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`x-${i}`, "1"]))
    expect(Object.keys(readHeaders(some(HEADERS_MAX)))).toHaveLength(HEADERS_MAX)
    expect(() => readHeaders(some(HEADERS_MAX + 1))).toThrow(/at most 10/)
    expect(() => readHeaders({ "x-a": "1", "X-A": "2" })).toThrow(/repeated/)
  })
})

describe("an envelope", () => {
  const event = {
    ...{ id: "evt_1", type: "order.placed", api_version: "2026-11-22", sequence: 3 },
    ...{ occurred_at: "2026-11-22T12:00:00.000Z", resource_type: "order", resource_id: "order_1" },
    data: '{"b":1.10,"a":"\\u00e9"}',
  }

  it("has the frozen bytes in it, and is JSON", () => {
    const head =
      '{"id":"evt_1","type":"order.placed","api_version":"2026-11-22",' +
      '"timestamp":"2026-11-22T12:00:00.000Z","sequence":3,' +
      '"resource":{"type":"order","id":"order_1"}'
    expect(envelopeOf(event, "snapshot")).toBe(`${head},"data":${event.data}}`)
    expect(envelopeOf(event, "thin")).toBe(`${head}}`)
    expect(JSON.parse(envelopeOf(event, "snapshot")).data).toEqual({ a: "é", b: 1.1 })
  })
})
