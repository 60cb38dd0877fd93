import { AUDIT_MODULE } from "../../../src/modules/audit"
import AuditModuleService from "../../../src/modules/audit/service"
import { ViolationEvents } from "../../../src/modules/violation/events"
import { DAY_MS } from "../../../src/modules/violation/rules"
import { expireViolationsWorkflow } from "../../../src/workflows/violation/expire-violations"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { aMarket, Market } from "../../helpers/catalog"
import { reactionsTo } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aSeller, TestSeller } from "../../helpers/sellers"
import { aViolation, refusalOf, threeViolations, violationsOf } from "./findings"

souk(({ api, getContainer }) => {
  let market: Market
  let merchant: Actor
  let seller: TestSeller
  let ann: Actor, ben: Actor
  let annsId: string, bensId: string
  let first: { id: string }

  beforeAll(async () => {
    const container = getContainer()
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    seller = await aSeller(api, container, "Clay House")
    ann = await aCustomer(api, market.visitor, "ann@example.com")
    ben = await aCustomer(api, market.visitor, "ben_the.bidder@example.com")
    const idOf = async (who: Actor) => (await api.get("/store/customers/me", who)).data.customer.id
    annsId = await idOf(ann)
    bensId = await idOf(ben)
    first = await aViolation(container, annsId)
    await aViolation(container, bensId, { kind: "abuse", reason: "Rude words to a seller" })
  })

  beforeEach(() => violationsOf(getContainer()).forgetRestrictions())

  const post = async (path: string, body: object, who = merchant) =>
    (await api.post(path, body, who)).data
  const list = async (query = "") => (await api.get(`/admin/violations?${query}`, merchant)).data
  const mine = async (who: Actor, query = "") =>
    (await api.get(`/store/customers/me/violations?${query}`, who)).data
  const words = { message: "The bank was closed on that day" }
  const appeal = (id = first.id, who = ann, body: object = words) =>
    post(`/store/customers/me/violations/${id}/appeal`, body, who)
  const finding = () => ({ customer_id: annsId, kind: "abuse", reason: "Shouted at the courier" })
  const deeds = async () =>
    (
      await getContainer()
        .resolve<AuditModuleService>(AUDIT_MODULE)
        .listAuditEntries({ action: Object.values(ViolationEvents) }, { order: { id: "ASC" } })
    ).map(({ actor_type, action }) => `${actor_type} ${action}`)

  describe("the customer", () => {
    it("reads the own violations, and nothing of who found them", async () => {
      const { violations, ...rest } = await mine(ann)
      expect(rest).toMatchObject({
        ...{ count: 1, offset: 0, limit: 20, active_weight: 1, block_at: 3, restrictions: [] },
        how_to_appeal: expect.stringContaining("To appeal"),
      })
      expect(violations).toMatchObject([
        {
          ...{ id: first.id, kind: "payment_default", status: "active", can_appeal: true },
          reason: "The lamp was not paid in time",
        },
      ])
      const asked = await mine(ann, "fields=id,found_by_id,waive_reason,customer_id,customer.email")
      expect(Object.keys(asked.violations[0]).sort()).toEqual([
        ...["appeal_status", "can_appeal", "expires_at", "id", "status"],
      ])
      expect(asked.violations[0].can_appeal).toBe(true)
      expect((await mine(ann, "status=waived")).violations).toEqual([])
      expect((await refusalOf(mine(market.visitor))).status).toBe(401)
    })

    it("reads why it is restricted and until when", async () => {
      const until = new Date(Date.now() + DAY_MS).toISOString()
      const path = `/admin/customers/${annsId}/restrictions`
      await post(path, { kind: "no_bid", reason: "Took back ten bids", until })
      const { restrictions } = await mine(ann)
      expect(restrictions).toEqual([
        {
          ...{ id: expect.any(String), kind: "no_bid", reason: "Took back ten bids", until },
          set_at: expect.any(String),
        },
      ])
    })

    it("appeals once", async () => {
      const { violation } = await appeal()
      expect(violation).toMatchObject({
        ...{ id: first.id, appeal: words.message, appeal_status: "open", can_appeal: false },
      })
      expect(await refusalOf(appeal())).toMatchObject({
        status: 400,
        message: expect.stringMatching(/can be appealed once/),
      })
    })

    it("appeals while blocked", async () => {
      await threeViolations(getContainer(), annsId)
      expect((await mine(ann)).restrictions).toMatchObject([{ kind: "blocked" }])
      expect((await appeal()).violation.appeal_status).toBe("open")
    })

    it("finds no violation of another, and none that is not there", async () => {
      const answers = await Promise.all(
        [first.id, "viol_none"].map(async (id) => {
          const { status, message } = await refusalOf(appeal(id, ben))
          return { status, message: message.replace(id, "viol_none") }
        })
      )
      expect(answers[0]).toEqual(answers[1])
      expect(answers[0].status).toBe(404)
      expect((await refusalOf(appeal(first.id, market.visitor))).status).toBe(401)
    })

    it.each([
      ["nothing", {}],
      ["too few words", { message: "No." }],
      ["too many words", { message: "x".repeat(2001) }],
      ["no text", { message: 7 }],
      ["more than the words", { ...words, appeal_status: "accepted" }],
    ])("appeals with words, not with %s", async (_, body) => {
      expect((await refusalOf(appeal(first.id, ann, body))).status).toBe(400)
    })
  })

  describe("the merchant", () => {
    it("finds violations by customer, kind, status, appeal, e-mail and name", async () => {
      const found = async (query: string) =>
        (await list(query)).violations.map(({ kind }: { kind: string }) => kind)
      await api.post("/store/customers/me", { first_name: "Benjamin" }, ben)
      await appeal()
      expect(await list()).toMatchObject({ count: 2, offset: 0, limit: 20 })
      expect(await found(`customer_id=${annsId}`)).toEqual(["payment_default"])
      expect(await found("kind[]=abuse&kind[]=fraud")).toEqual(["abuse"])
      expect(await found("status=waived")).toEqual([])
      expect(await found("appeal_status=open")).toEqual(["payment_default"])
      expect(await found("q=BEN_the")).toEqual(["abuse"])
      expect(await found("q=njami")).toEqual(["abuse"])
      expect(await found("q=ben%25bidder")).toEqual([])
      expect(await list("limit=1&order=occurred_at")).toMatchObject({
        ...{
          count: 2,
          limit: 1,
          violations: [{ id: first.id, customer: { email: "ann@example.com" } }],
        },
      })
    })

    it.each([
      "limit=101",
      "order=reason",
      "status=gone",
      "kind=rude",
      "color=red",
      `q=${"x".repeat(201)}`,
    ])("is told what a list accepts instead of %s", async (query) =>
      expect((await refusalOf(list(query))).status).toBe(400)
    )

    it("writes a violation down, which counts like any other", async () => {
      const { violation } = await post("/admin/violations", { ...finding(), weight: 2 })
      expect(violation).toMatchObject({
        ...{ kind: "abuse", found_by: "merchant", weight: 2, customer_restrictions: ["blocked"] },
        found_by_user: { email: "merchant@example.com" },
        customer_standing: { active_weight: 3, block_at: 3 },
      })
      expect((await api.get(`/admin/violations/${violation.id}`, merchant)).data).toEqual({
        violation,
      })
      expect(await deeds()).toEqual(["merchant violation.recorded"])
    })

    it("waives one with a reason, and everybody is told", async () => {
      await threeViolations(getContainer(), annsId)
      const freed = reactionsTo(getContainer(), [ViolationEvents.RESTRICTION_LIFTED])
      const path = `/admin/violations/${first.id}/waive`
      const [extra] = (await list(`customer_id=${annsId}`)).violations
      await post(`/admin/violations/${extra.id}/waive`, { reason: "Counted twice" })
      expect((await mine(ann)).restrictions).toMatchObject([{ kind: "blocked" }])
      const { violation } = await post(path, { reason: "Paid by bank" })
      await freed
      expect(violation).toMatchObject({
        ...{ status: "waived", waive_reason: "Paid by bank", customer_restrictions: [] },
        waived_by_user: { email: "merchant@example.com" },
      })
      expect(await refusalOf(post(path, { reason: "Again" }))).toMatchObject({
        status: 400,
        message: expect.stringMatching(/final/),
      })
      // The refused deed left no trace.
      expect(await deeds()).toEqual(Array(2).fill("merchant violation.waived"))
    })

    it("answers an appeal; accepting it waives the violation", async () => {
      const answer = (accept: boolean) =>
        post(`/admin/violations/${first.id}/appeal-answer`, { accept, answer: "We checked" })
      expect((await refusalOf(answer(true))).status).toBe(400)
      await appeal()
      expect((await answer(true)).violation).toMatchObject({
        ...{ status: "waived", appeal_status: "accepted", appeal_answer: "We checked" },
      })
      expect(await mine(ann)).toMatchObject({
        violations: [{ status: "waived", appeal_answer: "We checked" }],
        active_weight: 0,
      })
      expect((await refusalOf(answer(false))).status).toBe(400)
    })

    it("sets after how many and for how long", async () => {
      const settings = async () =>
        (await api.get("/admin/violation-settings", merchant)).data.settings
      expect(await settings()).toEqual({ block_at: 3, active_days: 365 })
      await threeViolations(getContainer(), annsId)
      const changed = await post("/admin/violation-settings", { block_at: 5 })
      expect(changed.settings).toEqual({ block_at: 5, active_days: 365 })
      // Whoever is below the new threshold is free at once.
      expect(await mine(ann)).toMatchObject({ restrictions: [], active_weight: 4, block_at: 5 })
      for (const body of [
        { block_at: 0 },
        { active_days: 1.5 },
        { block_at: "3" },
        { weight: 1 },
      ]) {
        expect((await refusalOf(post("/admin/violation-settings", body))).status).toBe(400)
      }
      expect(await settings()).toEqual({ block_at: 5, active_days: 365 })
    })

    it.each([
      ["no customer", () => ({ ...finding(), customer_id: "cus_none" }), 404],
      ["no auction", () => ({ ...finding(), auction_id: "auc_none" }), 404],
      ["no order", () => ({ ...finding(), order_id: "order_none" }), 404],
      ["no reason", () => ({ ...finding(), reason: "  " }), 400],
      ["a long reason", () => ({ ...finding(), reason: "x".repeat(501) }), 400],
      ["an unknown kind", () => ({ ...finding(), kind: "rude" }), 400],
      ["no weight", () => ({ ...finding(), weight: 0 }), 400],
      ["too much weight", () => ({ ...finding(), weight: 11 }), 400],
      ["a cause", () => ({ ...finding(), cause: "aucset_1" }), 400],
      ["a finder", () => ({ ...finding(), found_by: "system" }), 400],
    ])("is refused a violation with %s", async (_, body, status) => {
      expect((await refusalOf(post("/admin/violations", body()))).status).toBe(status)
      expect([(await list()).count, await deeds()]).toEqual([2, []])
    })
  })

  it("are for the merchant: not for customers, not for sellers, not for nobody", async () => {
    const paths = [
      ["GET", "/admin/violations"],
      ["POST", "/admin/violations"],
      ["GET", `/admin/violations/${first.id}`],
      ["POST", `/admin/violations/${first.id}/waive`],
      ["POST", `/admin/violations/${first.id}/appeal-answer`],
      ["GET", "/admin/violation-settings"],
      ["POST", "/admin/violation-settings"],
      ["GET", `/admin/customers/${annsId}/restrictions`],
      ["POST", `/admin/customers/${annsId}/restrictions`],
      ["DELETE", `/admin/customers/${annsId}/restrictions/custres_1`],
    ]
    const statusAs = async ({ headers }: Actor, [method, url]: string[]) =>
      (await api.request({ method, url, headers, data: {}, validateStatus: null })).status
    for (const path of paths) {
      expect([path, await statusAs(seller.auth, path)]).toEqual([path, 403])
      expect([path, await statusAs(ann, path)]).toEqual([path, 401])
      expect([path, await statusAs({ headers: {} }, path)]).toEqual([path, 401])
    }
  })

  it("end by the clock, which frees who was blocked by them", async () => {
    const long_ago = new Date(Date.now() - 364.9 * DAY_MS)
    const container = getContainer()
    await aViolation(container, annsId, { now: long_ago })
    await aViolation(container, annsId)
    expect((await mine(ann)).restrictions).toMatchObject([{ kind: "blocked" }])
    const tomorrow = new Date(Date.now() + DAY_MS)
    await expireViolationsWorkflow(container).run({ input: { now: tomorrow } })
    expect(await mine(ann, "status=expired")).toMatchObject({ count: 1, restrictions: [] })
  })
})
