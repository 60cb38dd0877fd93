import { Modules } from "@medusajs/framework/utils"
import forgetCompanies from "../../../src/jobs/business-profile/forget-companies-without-customer"
import BusinessProfileModuleService from "../../../src/modules/business-profile/service"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { aMarket, Market } from "../../helpers/catalog"
import { meetAt } from "../../helpers/meeting"
import { refused, statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aSeller } from "../../helpers/sellers"

type Profile = Record<string, unknown> & { id: string; version: number }
const TAX_ID = "DE-TAX-4711"
const company = {
  ...{ company_name: "Ash & Co", registration_number: "HRB 7", tax_id: TAX_ID },
  ...{ contact_name: "Ann Ash", contact_phone: "+49 30 12", contact_email: "Ann@Ash.example" },
}

souk(({ api, getContainer }) => {
  let market: Market
  let merchant: Actor
  let seller: Actor
  let ann: Actor
  let ben: Actor
  let annsId: string

  beforeAll(async () => {
    const container = getContainer()
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    seller = (await aSeller(api, container, "Clay House")).auth
    ann = await aCustomer(api, market.visitor, "ann@example.com")
    ben = await aCustomer(api, market.visitor, "ben@example.com")
    annsId = (await api.get("/store/customers/me", ann)).data.customer.id
  })

  const own = "/store/customers/me/business-profile"
  const profiles = "/admin/business-profiles"
  const write = (body: object = company, who = ann) => api.post(own, body, who)
  const mine = async (who = ann): Promise<Profile | null> =>
    (await api.get(own, who)).data.business_profile
  const one = async (id: string): Promise<Profile> =>
    (await api.get(`${profiles}/${id}`, merchant)).data.business_profile
  const list = async (query = "") => (await api.get(`${profiles}${query}`, merchant)).data
  const verify = (id: string, body: object = {}, who = merchant) =>
    api.post(`${profiles}/${id}/verify`, body, who)
  const reject = (id: string, body: object = { reason: "The number is unknown" }, who = merchant) =>
    api.post(`${profiles}/${id}/reject`, body, who)
  const submitted = async (who = ann): Promise<Profile> =>
    (await write(company, who)).data.business_profile
  const deeds = async () =>
    await inDatabase(
      getContainer(),
      "select action, details from audit_entry where resource_type = 'business_profile' order by id"
    )
  const next = (name: string) =>
    new Promise((resolve) => {
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      bus.subscribe(name, async ({ data }) => resolve(data))
    })

  describe("a customer", () => {
    it("has none at first, hands one in and changes it", async () => {
      expect(await mine()).toBeNull()
      const told = next("business_profile.submitted")
      const { status, data } = await write()
      expect([status, data.business_profile]).toMatchObject([
        201,
        { ...company, contact_email: "ann@ash.example", status: "pending", documents: [] },
      ])
      expect(JSON.stringify(data)).not.toContain("decided_by")
      expect(await told).toEqual({ id: data.business_profile.id, customer_id: annsId })
      const changed = await write({ contact_name: "Anne", tax_id: null })
      expect([changed.status, changed.data.business_profile]).toMatchObject([
        200,
        { company_name: "Ash & Co", contact_name: "Anne", tax_id: null, status: "pending" },
      ])
    })

    it("has one, also when it is sent ten times at once", async () => {
      const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => write()))
      const statuses = attempts.map(statusOf)
      expect(statuses.filter((status) => status === 201)).toHaveLength(1)
      expect(statuses.filter((status) => status === 200)).toHaveLength(9)
      expect((await list()).count).toBe(1)
    })

    it("is told why not, corrects it and is looked at again", async () => {
      const { id } = await submitted()
      await reject(id)
      expect(await mine()).toMatchObject({ status: "rejected", reason: "The number is unknown" })
      const told = next("business_profile.submitted")
      await write({ registration_number: "HRB 8" })
      expect(await mine()).toMatchObject({ status: "pending", reason: null, decided_at: null })
      expect(await told).toEqual({ id, customer_id: annsId })
    })

    it("stays verified with another contact, not as another company", async () => {
      const { id } = await submitted()
      await verify(id)
      await write({ contact_phone: "+49 30 13", company_name: company.company_name })
      expect(await mine()).toMatchObject({ status: "verified", contact_phone: "+49 30 13" })
      await write({ tax_id: "DE-TAX-1" })
      expect(await mine()).toMatchObject({ status: "pending", decided_at: null })
    })

    it.each([
      ["no name", () => ({ registration_number: "1" }), "company_name"],
      ["no number", () => ({ company_name: "Ash" }), "registration_number"],
      ["an empty name", () => ({ ...company, company_name: " " }), "company_name"],
      ["a long name", () => ({ ...company, company_name: "x".repeat(201) }), "company_name"],
      ["a long number", () => ({ ...company, tax_id: "x".repeat(65) }), "tax_id"],
      ["an odd phone", () => ({ ...company, contact_phone: "call me" }), "phone number"],
      ["an odd e-mail", () => ({ ...company, contact_email: "ann" }), "contact_email"],
      ["an own status", () => ({ ...company, status: "verified" }), "status"],
      ["another's name", () => ({ ...company, customer_id: "cus_1" }), "customer_id"],
    ])("is refused %s", async (_, body, words) => {
      await expect(write(body())).rejects.toMatchObject(refused(400, words))
      expect(await mine()).toBeNull()
    })

    it("is somebody who is signed in, and sees the own company only", async () => {
      await submitted()
      expect(await mine(ben)).toBeNull()
      for (const who of [
        market.visitor,
        { headers: { ...market.visitor.headers, ...seller.headers } },
      ]) {
        await expect(mine(who)).rejects.toMatchObject({ response: { status: 401 } })
        await expect(write(company, who)).rejects.toMatchObject({ response: { status: 401 } })
      }
      await expect(api.get(`${own}?fields=*customer`, ann)).rejects.toMatchObject(
        refused(400, "fields")
      )
    })

    it("takes the company with them when they go, also where the event was lost", async () => {
      await submitted()
      await submitted(ben)
      await inDatabase(getContainer(), "delete from customer where id = ?", [annsId])
      await forgetCompanies(getContainer())
      const left = await list()
      expect(left).toMatchObject({ count: 1 })
      expect(left.business_profiles[0].customer_id).not.toBe(annsId)
    })
  })

  describe("the merchant", () => {
    it("verifies and is remembered for it", async () => {
      const { id } = await submitted()
      const told = next("business_profile.verified")
      const { data } = await verify(id)
      expect(data.business_profile).toMatchObject({
        ...{ status: "verified", reason: null, decided_at: expect.any(String) },
        decided_by_user: { email: "merchant@example.com" },
        customer: { email: "ann@example.com" },
      })
      expect(await told).toEqual({ id, customer_id: annsId })
      await expect(verify(id)).rejects.toMatchObject(refused(400, "already verified"))
      const denied = next("business_profile.rejected")
      await reject(id)
      expect(await denied).toEqual({ id, customer_id: annsId })
      expect(await deeds()).toEqual([
        { action: "business_profile.verified", details: { from: "pending", reason: null } },
        {
          action: "business_profile.rejected",
          details: { from: "verified", reason: "The number is unknown" },
        },
      ])
    })

    it.each([
      ["verified twice", (id: string) => [verify(id), verify(id)]],
      ["rejected twice", (id: string) => [reject(id), reject(id)]],
      ["verified and rejected", (id: string) => [verify(id), reject(id)]],
      ["rejected and verified", (id: string) => [reject(id), verify(id)]],
    ])("decides once when a company is %s at the same moment", async (_, attempts) => {
      const { id } = await submitted()
      const service = getContainer().resolve<BusinessProfileModuleService>("business_profile")
      const meeting = meetAt(service, "decide")
      const both = await Promise.allSettled(attempts(id))
      meeting.mockRestore()
      expect(both.map(statusOf).sort()).toEqual([200, 400])
      expect(await deeds()).toHaveLength(1)
    })

    it("does not decide on what has changed since it was looked at", async () => {
      const { id } = await submitted()
      const { version } = await one(id)
      await write({ registration_number: "HRB 9" })
      await expect(verify(id, { version })).rejects.toMatchObject(refused(400, "has changed"))
      expect((await mine())?.status).toBe("pending")
      await verify(id, { version: version + 1 })
      expect((await mine())?.status).toBe("verified")
    })

    it("finds companies by status, by words and by customer", async () => {
      const anns = await submitted()
      const bens = { ...company, company_name: "Oak_1", tax_id: null, contact_email: null }
      await write(bens, ben)
      await verify(anns.id)
      const names = async (query: string) =>
        (await list(query)).business_profiles.map((row: Profile) => row.company_name)
      expect(await names("?order=company_name")).toEqual(["Ash & Co", "Oak_1"])
      expect(await names("?status=verified")).toEqual(["Ash & Co"])
      expect(
        await names("?status[]=verified&status[]=pending&limit=1&order=-company_name")
      ).toEqual(["Oak_1"])
      expect(await names(`?q=${TAX_ID.toLowerCase()}`)).toEqual(["Ash & Co"])
      expect(await names("?q=ben@example")).toEqual(["Oak_1"])
      expect(await names("?q=k_")).toEqual(["Oak_1"])
      expect(await names("?q=a_h")).toEqual([])
      expect(await names(`?customer_id=${annsId}`)).toEqual(["Ash & Co"])
      const { data } = await api.get(`${profiles}/counts`, merchant)
      expect(data.counts).toEqual({ pending: 1, verified: 1, rejected: 0 })
    })

    it.each([
      ["a rejection without reason", () => reject("bizprof_1", {}), 400, "reason"],
      ["a reason too long", () => reject("x", { reason: "x".repeat(1001) }), 400, "reason"],
      ["an unknown company", () => verify("bizprof_none"), 404, "bizprof_none"],
      ["an unknown company to reject", () => reject("bizprof_none"), 404, "bizprof_none"],
      ["an unknown company to read", () => one("bizprof_none"), 404, "bizprof_none"],
      ["an unknown status", () => list("?status=open"), 400, "pending"],
      ["an unknown order", () => list("?order=tax_id"), 400, "submitted_at"],
    ])("is refused %s", async (_, attempt, status, words) => {
      await expect(attempt()).rejects.toMatchObject(refused(status, words))
    })

    it("is alone in this: not sellers, not customers, not nobody", async () => {
      const { id } = await submitted()
      const paths = [
        ["GET", profiles],
        ["GET", `${profiles}/counts`],
        ["GET", `${profiles}/${id}`],
        ["POST", `${profiles}/${id}/verify`],
        ["POST", `${profiles}/${id}/reject`],
        ["GET", `${profiles}/${id}/documents/bizdoc_1`],
      ]
      const statusAs = async ({ headers }: Actor, [method, url]: string[]) =>
        (await api.request({ method, url, headers, data: {}, validateStatus: null })).status
      for (const path of paths) {
        expect([path, await statusAs(seller, path)]).toEqual([path, 403])
        expect([path, await statusAs(ann, path)]).toEqual([path, 401])
        expect([path, await statusAs({ headers: {} }, path)]).toEqual([path, 401])
      }
    })
  })

  it("is told by no other way, whatever fields are asked for", async () => {
    await submitted()
    const { cart } = (await api.get("/store/customers/me/cart", ann)).data
    const names = [
      "business_profile",
      "business_profiles",
      "*business_profile",
      "+customer.business_profile.tax_id",
    ]
    const paths = [
      ...["/store/customers/me", "/store/customers/me/cart", `/store/carts/${cart.id}`],
      ...["/store/products", "/store/regions", "/store/orders", "/store/customers/me/addresses"],
      ...["/store/sellers", "/store/customers/me/violations"],
    ]
    for (const path of paths) {
      for (const name of [
        ...names,
        "*customer.business_profile",
        "customer.*,business_profile.*",
      ]) {
        const { data } = await api.get(`${path}?fields=${encodeURIComponent(name)}`, {
          ...ann,
          validateStatus: null,
        } as Actor)
        expect([path, name, JSON.stringify(data).includes(TAX_ID)]).toEqual([path, name, false])
      }
    }
  })
})
