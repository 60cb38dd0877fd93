import { AUDIT_MODULE } from "../../../src/modules/audit"
import AuditModuleService from "../../../src/modules/audit/service"
import { WEBHOOK_MODULE } from "../../../src/modules/webhook"
import { ENDPOINTS_MAX } from "../../../src/modules/webhook/rules"
import WebhookModuleService from "../../../src/modules/webhook/service"
import { Actor, aMerchant } from "../../helpers/actors"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aMember, aSeller } from "../../helpers/sellers"

const HOOK = { url: "http://127.0.0.1:9/hook", event_types: ["*"] }

souk(({ api, getContainer }) => {
  let merchant: Actor, north: Actor, south: Actor, packer: Actor
  beforeAll(async () => {
    const container = getContainer()
    merchant = await aMerchant(api, container, "merchant@example.com")
    const store = await aSeller(api, container, "North")
    north = store.auth
    south = (await aSeller(api, container, "South")).auth
    packer = (await aMember(api, container, store.id, "fulfilment")).auth
  })

  const sides = () => [
    { path: "/admin/webhook-endpoints", who: merchant },
    { path: "/seller/webhook-endpoints", who: north },
  ]
  const webhooks = () => getContainer().resolve<WebhookModuleService>(WEBHOOK_MODULE)
  const create = async (path: string, who: Actor, more: object = {}) =>
    (await api.post(path, { ...HOOK, ...more }, who)).data

  describe("an endpoint", () => {
    it("shows its secret when it is made and when it is rotated, and never again", async () => {
      for (const { path, who } of sides()) {
        const made = await create(path, who, {
          ...{ description: "Our ERP", headers: { "X-Token": "very secret" }, payload: "thin" },
        })
        const { id } = made.webhook_endpoint
        expect(made.secret).toMatch(/^whsec_[\w+/]{43}=$/)
        expect(made.webhook_endpoint).toMatchObject({
          ...{ url: HOOK.url, event_types: ["*"], payload: "thin", api_version: "2026-11-22" },
          ...{ status: "enabled", header_names: ["x-token"], description: "Our ERP" },
          ...{ secret_hint: made.secret.slice(-5, -1), previous_secret_expires_at: null },
          last_24_hours: { succeeded: 0, failed: 0, success_rate: null, average_ms: null },
        })
        const rotated = (await api.post(`${path}/${id}/rotate-secret`, {}, who)).data
        expect(rotated.secret).not.toBe(made.secret)
        const expires = new Date(rotated.webhook_endpoint.previous_secret_expires_at).getTime()
        expect(Math.abs(expires - Date.now() - 24 * 60 * 60_000)).toBeLessThan(60_000)

        const read = JSON.stringify([
          (await api.get(path, who)).data,
          (await api.get(`${path}/${id}`, who)).data,
          (await api.post(`${path}/${id}`, { description: "ERP" }, who)).data,
        ])
        for (const secret of [made.secret, rotated.secret, "very secret", "v1."]) {
          expect(read).not.toContain(secret.replace("whsec_", "").slice(0, 20))
        }
      }
    })

    it("is changed, switched off and on, and deleted", async () => {
      for (const { path, who } of sides()) {
        const { id } = (await create(path, who)).webhook_endpoint
        const change = { event_types: ["seller_order.*"], rate_per_second: 5 }
        const body = { ...change, headers: { "x-a": "1" } }
        const changed = (await api.post(`${path}/${id}`, body, who)).data.webhook_endpoint
        expect(changed).toMatchObject({ ...HOOK, ...change, header_names: ["x-a"] })
        const off = (await api.post(`${path}/${id}/disable`, {}, who)).data.webhook_endpoint
        expect(off).toMatchObject({ status: "disabled", disabled_reason: "by_owner" })
        const on = (await api.post(`${path}/${id}/enable`, {}, who)).data.webhook_endpoint
        expect(on).toMatchObject({ status: "enabled", disabled_reason: null, disabled_at: null })

        expect((await api.delete(`${path}/${id}`, who)).data).toEqual({
          ...{ id, object: "webhook_endpoint", deleted: true },
        })
        expect(await refusal(api.get(`${path}/${id}`, who))).toMatch(/^404/)
        expect((await api.get(path, who)).data).toMatchObject({ webhook_endpoints: [], count: 0 })
      }
    })

    it("is on record with who did what, and without what is secret", async () => {
      const [{ path, who }] = sides()
      const { id } = (await create(path, who, { headers: { "x-a": "hush" } })).webhook_endpoint
      await api.post(`${path}/${id}`, { url: "http://127.0.0.1:9/other" }, who)
      await api.post(`${path}/${id}/rotate-secret`, {}, who)
      await api.delete(`${path}/${id}`, who)
      const entries = await getContainer()
        .resolve<AuditModuleService>(AUDIT_MODULE)
        .listAuditEntries(
          { resource_id: id, resource_type: "webhook_endpoint" },
          { order: { created_at: "ASC" } }
        )
      expect(entries.map(({ action }) => action)).toEqual([
        ...["webhook.endpoint_created", "webhook.endpoint_updated", "webhook.secret_rotated"],
        "webhook.endpoint_deleted",
      ])
      expect(JSON.stringify(entries)).not.toMatch(/hush|whsec/)
    })

    it("belongs to its owner alone", async () => {
      const of_north = (await create("/seller/webhook-endpoints", north)).webhook_endpoint.id
      const of_merchant = (await create("/admin/webhook-endpoints", merchant)).webhook_endpoint.id
      const lists = [
        [merchant, "admin", of_merchant, of_north],
        [north, "seller", of_north, of_merchant],
        [south, "seller", null, of_north],
      ] as const
      for (const [who, side, own, other] of lists) {
        const path = `/${side}/webhook-endpoints`
        const { webhook_endpoints } = (await api.get(path, who)).data
        expect(webhook_endpoints.map(({ id }: { id: string }) => id)).toEqual(own ? [own] : [])
        const deeds = ["enable", "disable", "rotate-secret", "test-event"]
        const calls = [
          api.get(`${path}/${other}`, who),
          api.post(`${path}/${other}`, { description: "Mine" }, who),
          api.delete(`${path}/${other}`, who),
          ...deeds.map((deed) => api.post(`${path}/${other}/${deed}`, {}, who)),
          api.post(`${path}/${other}/replay`, { since: "2026-11-22T00:00:00Z" }, who),
          api.post(`${path}/${other}/replay-failed`, { since: "2026-11-22T00:00:00Z" }, who),
        ]
        expect((await Promise.all(calls.map(refusal))).filter((one) => !/^404/.test(one))).toEqual(
          []
        )
      }
      expect(await webhooks().listWebhookEndpoints({})).toHaveLength(2)
    })

    it("is a matter of owners and managers", async () => {
      expect(await refusal(api.get("/seller/webhook-endpoints", packer))).toMatch(/^403/)
      expect(await refusal(api.get("/admin/webhook-endpoints", north))).toMatch(/^40[13]/)
    })

    it("is one of twenty of its owner, also when all are made at once", async () => {
      const tries = Array.from({ length: ENDPOINTS_MAX + 3 }, () =>
        create("/seller/webhook-endpoints", north)
      )
      const ends = await Promise.allSettled(tries)
      expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(ENDPOINTS_MAX)
      await create("/seller/webhook-endpoints", south)
      expect(await refusal(create("/seller/webhook-endpoints", north))).toMatch(/^400 .*at most 20/)
    })

    it.each([
      ["an address in another network", { url: "https://10.0.0.1/hook" }, /not accepted/],
      ["one of the cloud's own", { url: "http://169.254.169.254/latest" }, /not accepted/],
      ["one in disguise", { url: "http://2130706433/" }, /not accepted/],
      [
        "a host that nobody knows",
        { url: "https://no-such-host.example.invalid/" },
        /not accepted/,
      ],
      ["a name inside of a network", { url: "https://db.internal/" }, /not accepted/],
      ["an event that is not public", { event_types: ["auth.*"] }, /No event is called auth/],
      ["an event of nobody", { event_types: ["order.plac"] }, /No event is called/],
      ["no event", { event_types: [] }, /event_types/],
      ["a header of the signature", { headers: { "webhook-id": "1" } }, /webhook-id/],
      ["a header with a line's end", { headers: { "x-a": "1\r\nhost: b" } }, /x-a/],
      ["a version of tomorrow", { api_version: "2030-01-01" }, /api_version/],
      ["a rate of nothing", { rate_per_second: 0 }, /rate_per_second/],
      ["a secret of one's own", { secret: "whsec_1" }, /secret/],
      ["somebody else's name", { seller_id: "sel_1" }, /seller_id/],
    ])("is refused with %s, when it is made and when it is changed", async (_, bad, words) => {
      for (const { path, who } of sides()) {
        expect(await refusal(create(path, who, bad))).toMatch(/^400/)
        const { id } = (await create(path, who)).webhook_endpoint
        const refused = await refusal(api.post(`${path}/${id}`, bad, who))
        expect(refused).toMatch(/^400/)
        expect(refused).toMatch(words)
      }
    })

    it("hears nothing that only the merchant is told, when it is a store's", async () => {
      const wish = { event_types: ["order.placed"] }
      expect(await refusal(create("/seller/webhook-endpoints", north, wish))).toMatch(/^400/)
      await create("/admin/webhook-endpoints", merchant, wish)
    })
  })
})
