import { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosError } from "axios"
import forgetOldAuditEntries from "../../../src/jobs/audit/forget-old-entries"
import { AUDIT_MODULE } from "../../../src/modules/audit"
import { KEEP_DAYS } from "../../../src/modules/audit/rules"
import AuditModuleService, { NewAuditEntry } from "../../../src/modules/audit/service"
import { Actor, aMerchant } from "../../helpers/actors"
import { ask } from "../../helpers/plain-database"
import { souk } from "../../helpers/runner"
import { anApplicant, aSeller, TestSeller } from "../../helpers/sellers"

const PATH = "/admin/audit-entries"
const SECRET = "a very secret word"
const DAY_MS = 24 * 60 * 60 * 1000

type Entry = {
  actor: { email: string } | null
  action: string
  resource_type: string
  resource_id: string | null
  method: string
  route: string
  outcome: string
  status: number | null
  touched: string[]
  fields: string[]
}
type Answer = { audit_entries: Entry[]; count: number }

souk(({ api, getContainer, dbConfig }) => {
  let container: MedusaContainer
  let audit: AuditModuleService
  let mia: Actor
  let noah: Actor
  let seller: TestSeller

  beforeAll(async () => {
    container = getContainer()
    audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
    mia = await aMerchant(api, container, "mia@example.com")
    noah = await aMerchant(api, container, "noah@example.com")
    seller = await aSeller(api, container, "North")
    await audit.flush()
  })

  const entries = async (query: object = {}) => {
    await audit.flush()
    const { data } = await api.get(PATH, { ...mia, params: query })
    return data as Answer
  }
  const attempt = (work: Promise<unknown>) => work.catch(() => undefined)
  const product = { title: "Lamp", options: [{ title: "Size", values: ["S"] }] }
  const aProduct = async (who: Actor, title = product.title) =>
    (await api.post("/admin/products", { ...product, title }, who)).data.product.id as string

  it("remembers who changed what, when, and the names of what was sent", async () => {
    const id = await aProduct(mia)
    await api.post(`/admin/products/${id}`, { subtitle: SECRET, material: "wood" }, noah)
    await api.delete(`/admin/products/${id}`, noah)
    const { audit_entries, count } = await entries({ resource_id: id })
    const about = { resource_type: "products", resource_id: id, status: 200, outcome: "done" }
    expect(count).toBe(3)
    expect(audit_entries).toMatchObject([
      {
        ...about,
        method: "DELETE",
        route: "/admin/products/:id",
        actor: { email: "noah@example.com" },
      },
      {
        ...{ ...about, method: "POST", route: "/admin/products/:id", touched: [id] },
        ...{ fields: ["subtitle", "material"], action: "staff.request" },
      },
      {
        ...{ ...about, method: "POST", route: "/admin/products", fields: ["title", "options"] },
        actor: { email: "mia@example.com" },
      },
    ])
    expect(JSON.stringify(audit_entries)).not.toContain(SECRET)
  })

  it.each<[string, string, (who: Actor) => Promise<unknown>]>([
    ["settings", "/admin/auction-settings", (who) => api.post("/admin/auction-settings", {}, who)],
    [
      "an API key",
      "/admin/api-keys",
      (who) => api.post("/admin/api-keys", { title: "key", type: "secret" }, who),
    ],
    [
      "an invitation",
      "/admin/invites",
      (who) => api.post("/admin/invites", { email: "new@example.com" }, who),
    ],
    [
      "a canned reply",
      "/admin/canned-replies",
      (who) => api.post("/admin/canned-replies", { title: "Hello", body: SECRET }, who),
    ],
  ])("remembers %s", async (_, route, deed) => {
    await deed(noah)
    const { audit_entries } = await entries({ actor_type: "merchant" })
    const found = audit_entries.find((entry) => entry.route === route)
    expect(found).toMatchObject({
      method: "POST",
      outcome: "done",
      actor: { email: "noah@example.com" },
    })
    const rows = await ask(dbConfig.dbName, "select to_jsonb(a)::text as text from audit_entry a")
    expect(rows.map(({ text }) => text).join()).not.toContain(SECRET)
  })

  it("remembers what was refused, and what programs do", async () => {
    await attempt(api.post("/admin/products/prod_00000000000000000000000000", { title: "" }, noah))
    const { data } = await api.post("/admin/api-keys", { title: "erp", type: "secret" }, mia)
    const { id, token } = data.api_key
    await api.post("/admin/products", product, { auth: { username: token, password: "" } })
    const refused = await entries({ outcome: "refused" })
    expect(refused.audit_entries).toMatchObject([
      { route: "/admin/products/:id", resource_id: "prod_00000000000000000000000000" },
    ])
    const programs = await entries({ actor_type: "api_key" })
    expect(programs.audit_entries).toMatchObject([
      { actor_id: id, actor: null, route: "/admin/products", outcome: "done" },
    ])
    const rows = await ask(dbConfig.dbName, "select to_jsonb(a)::text as text from audit_entry a")
    expect(rows.map(({ text }) => text).join()).not.toContain(token)
  })

  it("names every row that a deed touches", async () => {
    const ids = [await aProduct(mia, "Cup"), await aProduct(mia, "Jug")]
    await api.post("/admin/products/batch", { delete: ids }, noah)
    const { audit_entries } = await entries({ resource_id: ids[1] })
    expect(audit_entries[0]).toMatchObject({ route: "/admin/products/batch", fields: ["delete"] })
    expect(audit_entries[0].touched).toEqual(expect.arrayContaining(ids))
  })

  it("shows what modules remember in the same list, and leaves readers out of it", async () => {
    const { id } = await anApplicant(container, "South")
    await api.post(`/admin/sellers/${id}/approve`, {}, mia)
    await api.get("/admin/products", mia)
    const { audit_entries } = await entries({ resource_id: id })
    expect(audit_entries.map(({ action, route }) => route ?? action).sort()).toEqual([
      "/admin/sellers/:id/approve",
      "seller.approved",
    ])
    expect((await entries()).audit_entries.some(({ method }) => method === "GET")).toBe(false)
  })

  it("is filtered by who, how, when and by words", async () => {
    const { data } = await api.get("/admin/users/me", noah)
    await aProduct(noah, "Cup")
    await aProduct(mia, "Jug")
    await attempt(api.delete("/admin/canned-replies/none", mia))
    const count = async (query: object) => (await entries(query)).count
    expect(await count({ actor_id: data.user.id })).toBe(1)
    expect(await count({ actor_id: data.user.id, resource_type: "products" })).toBe(1)
    expect(await count({ resource_type: "canned-replies", method: "DELETE" })).toBe(1)
    expect(await count({ q: "canned" })).toBe(1)
    const tomorrow = new Date(Date.now() + DAY_MS).toISOString()
    expect(await count({ created_at: { $gte: tomorrow } })).toBe(0)
    expect(await count({ q: "%" })).toBe(0)
  })

  it.each([
    ["an unknown outcome", { outcome: "perhaps" }],
    ["an unknown order", { order: "details" }],
    ["too long a page", { limit: 101 }],
    ["a date that is none", { created_at: { $gte: "yesterday" } }],
  ])("refuses %s", async (_, params) => {
    await expect(api.get(PATH, { ...mia, params })).rejects.toMatchObject({
      response: { status: 400 },
    })
  })

  it("is closed to sellers' people and to everybody else", async () => {
    const status = (who?: Actor) =>
      api.get(PATH, who).catch((error: AxiosError) => error.response!.status)
    expect(await status(seller.auth)).toBe(403)
    expect(await status()).toBe(401)
    // What they try there is no deed of the staff.
    await attempt(api.post("/admin/products", product, seller.auth))
    expect((await entries({ resource_type: "products" })).count).toBe(0)
  })

  it("does not change, and is forgotten when it has been kept for long enough", async () => {
    await aProduct(mia)
    await audit.flush()
    const database = dbConfig.dbName
    const change = "update audit_entry set actor_id = 'somebody'"
    await expect(ask(database, change)).rejects.toThrow("does not change")
    const entry = {
      ...{ actor_type: "merchant" as const, actor_id: "user_1", action: "seller.approved" },
      ...{ resource_type: "seller", resource_id: "sel_1" },
    }
    const old = new Date(Date.now() - (KEEP_DAYS + 1) * DAY_MS)
    const recent = new Date(Date.now() - (KEEP_DAYS - 1) * DAY_MS)
    await audit.createAuditEntries([
      { ...entry, created_at: old },
      { ...entry, created_at: recent },
    ] as object[] as NewAuditEntry[])
    await expect(
      ask(database, `delete from audit_entry where created_at = '${recent.toISOString()}'`)
    ).rejects.toThrow("stays for 400 days")
    await forgetOldAuditEntries(container)
    const [{ count }] = await ask(
      database,
      "select count(*)::int as count from audit_entry where resource_id = 'sel_1'"
    )
    expect(count).toBe(1)
  })
})
