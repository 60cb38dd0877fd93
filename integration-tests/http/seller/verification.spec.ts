import { Modules } from "@medusajs/framework/utils"
import SellerModuleService from "../../../src/modules/seller/service"
import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket, Market } from "../../helpers/catalog"
import { meetAt } from "../../helpers/meeting"
import { refused, statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { anApplicant, aSeller, TestSeller } from "../../helpers/sellers"

type Row = Record<string, unknown> & { id: string }
const PDF = "%PDF-1.4\nA paper of Clay House\n%%EOF"

souk(({ api, getContainer }) => {
  let market: Market
  let merchant: Actor
  let clay: TestSeller
  let wool: TestSeller
  let applicant: { id: string }

  beforeAll(async () => {
    const container = getContainer()
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool Yard")
    applicant = await anApplicant(container, "Tin Shop")
  })

  const documents = "/seller/verification/documents"
  const upload = async (who: Actor = clay.auth): Promise<Row> => {
    const form = new FormData()
    form.append("kind", "tax")
    form.append("file", new Blob([PDF]), "paper.pdf")
    return (await api.post(documents, form, who)).data.document
  }
  const ask = (who: Actor = clay.auth) => api.post("/seller/verification", {}, who)
  const state = async () => (await api.get("/seller/verification", clay.auth)).data.verification
  const verify = (id = clay.id) => api.post(`/admin/sellers/${id}/verify`, {}, merchant)
  const reject = (id = clay.id, reason = "The paper is too old") =>
    api.post(`/admin/sellers/${id}/reject-verification`, { reason }, merchant)
  const audit = async (): Promise<Row[]> =>
    (await api.get(`/admin/sellers/${clay.id}/audit-entries`, merchant)).data.audit_entries
  /** The next event of a name; asked for before the deed, awaited after it. */
  const next = (name: string) =>
    new Promise((resolve) => {
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      bus.subscribe(name, async ({ data }) => resolve(data))
    })
  const lost = (attempts: PromiseSettledResult<unknown>[]) =>
    attempts
      .filter((attempt) => attempt.status === "rejected")
      .map(({ reason }) => reason.response.data.message)

  describe("a request", () => {
    it("needs a document, waits once and keeps its documents", async () => {
      await expect(ask()).rejects.toMatchObject(refused(400, "at least one document"))
      const { id } = await upload()
      const { data } = await ask()
      expect(data.verification).toMatchObject({
        ...{ status: "unverified", requested_at: expect.any(String), decided_at: null },
        documents: [{ id, filename: "paper.pdf" }],
      })
      await expect(ask()).rejects.toMatchObject(refused(400, "still waits"))
      await expect(api.delete(`${documents}/${id}`, clay.auth)).rejects.toMatchObject(
        refused(400, "after the decision")
      )
    })

    it("is made once when two ask at the same moment", async () => {
      await upload()
      const both = await Promise.allSettled([ask(), ask()])
      expect(both.map(statusOf).sort()).toEqual([200, 400])
    })

    it("is found by the merchant, with the right count", async () => {
      const waiting = async (query = "") =>
        (await api.get(`/admin/sellers?verification_requested=true${query}`, merchant)).data
      expect(await waiting()).toMatchObject({ sellers: [], count: 0 })
      for (const who of [clay.auth, wool.auth]) {
        await upload(who)
        await ask(who)
      }
      const page = await waiting("&limit=1&offset=1&order=name")
      expect(page).toMatchObject({ count: 2, sellers: [{ name: "Wool Yard" }] })
      expect(page.sellers[0].verification_requested_at).toEqual(expect.any(String))
      expect(await waiting("&q=clay")).toMatchObject({ count: 1, sellers: [{ id: clay.id }] })
      expect(await waiting("&status=pending")).toMatchObject({ count: 0 })
      const counts = async () => (await api.get("/admin/sellers/counts", merchant)).data.counts
      expect(await counts()).toMatchObject({ active: 2, pending: 1, verifications: 2 })
      await verify()
      expect(await counts()).toMatchObject({ verifications: 1 })
      expect(await waiting()).toMatchObject({ count: 1, sellers: [{ id: wool.id }] })
      const all = (await api.get("/admin/sellers?order=name", merchant)).data.sellers
      expect(all.map((row: Row) => Boolean(row.verification_requested_at))).toEqual([
        ...[false, false, true],
      ])
    })
  })

  describe("the merchant's decision", () => {
    it("gives the badge that shoppers see, and keeps the documents", async () => {
      const { id } = await upload()
      await ask()
      const { data } = await verify()
      expect(data.seller).toMatchObject({
        verification: "verified",
        is_on_holiday: false,
        private: {
          ...{ verification_requested_at: null, verification_reason: null },
          verification_decided_at: expect.any(String),
        },
      })
      const store = await api.get("/store/sellers/clay-house", market.visitor)
      expect(store.data.seller.verification).toBe("verified")
      expect(JSON.stringify(store.data)).not.toContain("verification_")
      await expect(ask()).rejects.toMatchObject(refused(400, "already verified"))
      await expect(verify()).rejects.toMatchObject(refused(400, "already verified"))
      await expect(api.delete(`${documents}/${id}`, clay.auth)).rejects.toMatchObject(
        refused(400, "was verified with its documents")
      )
      expect(await audit()).toMatchObject([
        { action: "seller.verified", actor_type: "merchant" },
        { action: "seller.verification_requested", actor: { email: clay.email } },
        { action: "seller.document_uploaded", details: { kind: "tax", filename: "paper.pdf" } },
        ...[{}, {}, {}],
      ])
    })

    it("tells the seller why not, who may ask again", async () => {
      await upload()
      await ask()
      await reject()
      expect(await state()).toMatchObject({
        ...{ status: "rejected", requested_at: null, reason: "The paper is too old" },
        decided_at: expect.any(String),
      })
      const store = await api.get("/store/sellers/clay-house", market.visitor)
      expect(JSON.stringify(store.data)).not.toContain("too old")
      await ask()
      await verify()
      expect(await state()).toMatchObject({ status: "verified", reason: null })
    })

    it("needs no request for the badge, and for a refusal a request or a badge", async () => {
      await expect(reject()).rejects.toMatchObject(refused(400, "no request waits"))
      expect((await verify()).data.seller.verification).toBe("verified")
      expect((await reject()).data.seller.verification).toBe("rejected")
      await expect(reject()).rejects.toMatchObject(refused(400, "no request waits"))
      expect((await verify(applicant.id)).data.seller.verification).toBe("verified")
      await expect(verify("sel_none")).rejects.toMatchObject(refused(404, "sel_none"))
      await expect(reject(clay.id, "")).rejects.toMatchObject(refused(400, "reason"))
    })

    it.each([
      ["verified twice", () => [verify(), verify()]],
      ["rejected twice", () => [reject(), reject()]],
      ["verified and rejected", () => [verify(), reject()]],
      ["rejected and verified", () => [reject(), verify()]],
    ])("is made once when a store is %s at the same moment", async (_, attempts) => {
      await upload()
      await ask()
      const sellers = getContainer().resolve<SellerModuleService>("seller")
      const meeting = meetAt(sellers, "decideVerification")
      const both = await Promise.allSettled(attempts())
      meeting.mockRestore()
      expect(both.map(statusOf).sort()).toEqual([200, 400])
      expect(lost(both)).toEqual([expect.stringContaining("at the same moment")])
    })

    it("is not for sellers to make, nor to read in another's audit", async () => {
      for (const path of ["verify", "reject-verification"]) {
        await expect(
          api.post(`/admin/sellers/${clay.id}/${path}`, { reason: "Mine" }, clay.auth)
        ).rejects.toMatchObject(refused(403, "staff"))
      }
      for (const path of ["documents", "audit-entries"]) {
        await expect(api.get(`/admin/sellers/${clay.id}/${path}`, clay.auth)).rejects.toMatchObject(
          refused(403, "staff")
        )
        await expect(api.get(`/admin/sellers/sel_none/${path}`, merchant)).rejects.toMatchObject(
          refused(404, "sel_none")
        )
      }
    })
  })

  it("is told to whoever listens", async () => {
    const id = clay.id
    const [asked, denied] = [
      next("seller.verification_requested"),
      next("seller.verification_rejected"),
    ]
    await upload()
    await ask()
    expect(await asked).toEqual({ id })
    await reject()
    expect(await denied).toEqual({ id })
    const given = next("seller.verified")
    await verify()
    expect(await given).toEqual({ id })
  })

  it("remembers approval, rejection and the trust in a store", async () => {
    const trust = (approval_policy: string) =>
      api.post(`/admin/sellers/${clay.id}`, { approval_policy }, merchant)
    await trust("trusted")
    await trust("trusted")
    const [entry, ...earlier] = await audit()
    expect(entry).toMatchObject({
      ...{ action: "seller.approval_policy_changed", actor: { email: "merchant@example.com" } },
      details: { from: "review", to: "trusted" },
    })
    // The helpers approved in nobody's name.
    expect(earlier).toContainEqual(
      expect.objectContaining({ action: "seller.approved", actor_type: "system", actor: null })
    )
    expect(earlier.map(({ action }) => action)).not.toContain("seller.approval_policy_changed")
    await api.post(`/admin/sellers/${applicant.id}/reject`, { reason: "No papers" }, merchant)
    const { data } = await api.get(`/admin/sellers/${applicant.id}/audit-entries`, merchant)
    expect(data).toMatchObject({
      count: 1,
      audit_entries: [{ action: "seller.rejected", details: { reason: "No papers" } }],
    })
  })
})
