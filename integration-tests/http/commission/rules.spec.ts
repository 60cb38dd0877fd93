import { AUDIT_MODULE } from "../../../src/modules/audit"
import AuditModuleService from "../../../src/modules/audit/service"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { aShop, Shop } from "../../helpers/orders"
import { refusal, statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"

type Rule = { id: string; name: string; rank: number; is_default: boolean }

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
  })

  const path = "/admin/commission-rules"
  const post = async (url: string, body: object, who = merchant) =>
    (await api.post(`${path}${url}`, body, who)).data
  const list = async () => (await api.get(path, merchant)).data.commission_rules as Rule[]
  const names = async () => (await list()).map(({ name }) => name)
  const aRule = async (name: string, terms: object = {}) =>
    (await post("", { name, kind: "percentage", basis_points: 500, ...terms })).commission_rule

  describe("the list", () => {
    it("begins with the default of two percent alone", async () => {
      const { data } = await api.get(path, merchant)
      expect(data).toMatchObject({ count: 1, offset: 0 })
      expect(data.commission_rules).toMatchObject([
        {
          name: "Everything else",
          is_default: true,
          kind: "percentage",
          basis_points: 200,
          amounts: [],
        },
      ])
    })

    it("takes a new rule before the default, with names and major units", async () => {
      const answer = await api.post(
        path,
        {
          name: "Cups of North",
          kind: "fixed",
          seller_id: shop.north.id,
          product_id: shop.north.product.id,
          amounts: [
            { currency_code: "USD", fixed: 1.25, max: 10 },
            { currency_code: "jpy", fixed: 100 },
            { currency_code: "kwd" },
          ],
        },
        merchant
      )
      expect(answer.status).toBe(201)
      expect(answer.data.commission_rule).toMatchObject({
        rank: 0,
        is_default: false,
        seller: { id: shop.north.id, name: "North" },
        product: { name: "North cup" },
        category: null,
        amounts: [
          { currency_code: "jpy", fixed: 100, min: null, max: null },
          { currency_code: "usd", fixed: 1.25, min: null, max: 10 },
        ],
      })
      expect(await list()).toMatchObject([{ rank: 0 }, { rank: 1, is_default: true }])
    })

    it("changes what is named of a rule and nothing else", async () => {
      const { id } = await aRule("A", { amounts: [{ currency_code: "usd", min: 1 }] })
      const { commission_rule } = await post(`/${id}`, { basis_points: 750 })
      expect(commission_rule).toMatchObject({
        ...{ name: "A", basis_points: 750 },
        amounts: [{ currency_code: "usd", min: 1 }],
      })
      const amounts = [{ currency_code: "usd", max: 2 }]
      expect((await post(`/${id}`, { amounts })).commission_rule.amounts).toEqual([
        { currency_code: "usd", fixed: null, min: null, max: 2 },
      ])
      expect((await api.get(`${path}/${id}`, merchant)).data.commission_rule.amounts).toHaveLength(
        1
      )
    })

    it("turns a percentage into an amount for each piece", async () => {
      const { id } = await aRule("A")
      const fixed = {
        kind: "fixed",
        basis_points: null,
        amounts: [{ currency_code: "usd", fixed: 1 }],
      }
      expect((await post(`/${id}`, fixed)).commission_rule).toMatchObject({ kind: "fixed" })
    })

    it("lets the figures of the default be changed", async () => {
      const changes = {
        ...{ basis_points: 300, include_shipping: true },
        amounts: [{ currency_code: "usd", min: 0.5 }],
      }
      const { commission_rule } = await post("/comrule_default", changes)
      expect(commission_rule).toMatchObject({ ...changes, amounts: [{ min: 0.5 }] })
    })

    it("forgets a deleted rule and closes the gap", async () => {
      const [a, b, c] = [await aRule("A"), await aRule("B"), await aRule("C")]
      const { data } = await api.delete(`${path}/${b.id}`, merchant)
      expect(data).toEqual({ id: b.id, object: "commission_rule", deleted: true })
      expect((await list()).map(({ id, rank }) => [id, rank])).toEqual([
        [a.id, 0],
        [c.id, 1],
        ["comrule_default", 2],
      ])
    })

    it("remembers each change with what was before", async () => {
      const { id } = await aRule("A")
      await post(`/${id}`, { basis_points: 100 })
      await post("/reorder", { ids: [id] })
      await api.delete(`${path}/${id}`, merchant)
      const audit = getContainer().resolve<AuditModuleService>(AUDIT_MODULE)
      const entries = await audit.listAuditEntries(
        { resource_type: "commission_rule" },
        { order: { created_at: "ASC" } }
      )
      expect(entries.map(({ action }) => action)).toEqual([
        "commission.rule_created",
        "commission.rule_changed",
        "commission.rules_ordered",
        "commission.rule_deleted",
      ])
      expect(entries[1].details).toMatchObject({
        before: { basis_points: 500 },
        after: { basis_points: 100 },
      })
    })
  })

  describe("the order", () => {
    it("is the one that was asked for", async () => {
      const ids = [await aRule("A"), await aRule("B"), await aRule("C")].map(({ id }) => id)
      const { commission_rules } = await post("/reorder", { ids: [ids[2], ids[0], ids[1]] })
      expect(commission_rules.map(({ name }: Rule) => name)).toEqual([
        "C",
        "A",
        "B",
        "Everything else",
      ])
      expect(await names()).toEqual(["C", "A", "B", "Everything else"])
    })

    it("names what is missing and what is too much", async () => {
      const [a, b] = [await aRule("A"), await aRule("B")]
      expect(await refusal(post("/reorder", { ids: [a.id, a.id, "comrule_x"] }))).toBe(
        "400 The order of the rules names each rule once, without the default; " +
          `missing: ${b.id}; too much: ${a.id}, comrule_x`
      )
      const withDefault = { ids: [a.id, b.id, "comrule_default"] }
      expect(await refusal(post("/reorder", withDefault))).toMatch(/too much: comrule_default/)
      expect(await names()).toEqual(["A", "B", "Everything else"])
    })

    it("is one of those asked for at once, whole, whatever is added meanwhile", async () => {
      const ids: string[] = []
      for (const name of ["A", "B", "C", "D"]) ids.push((await aRule(name)).id)
      const turned = [...ids].reverse()
      const outcomes = await Promise.allSettled([
        api.post(`${path}/reorder`, { ids }, merchant),
        api.post(`${path}/reorder`, { ids: turned }, merchant),
        ...["E", "F", "G"].map((name) =>
          api.post(path, { name, kind: "percentage", basis_points: 1 }, merchant)
        ),
      ])
      // A new rule in between makes an order incomplete; that is a refusal, never a mixture.
      expect(outcomes.slice(2).map(statusOf)).toEqual([201, 201, 201])
      outcomes.slice(0, 2).forEach((one) => expect([200, 400]).toContain(statusOf(one)))
      const rules = await list()
      expect(rules.map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
      expect(rules[7]).toMatchObject({ is_default: true })
      const old = rules.map(({ id }) => id).filter((id) => ids.includes(id))
      expect([ids, turned]).toContainEqual(old)
    })
  })

  describe("a refusal", () => {
    const percent = { name: "A", kind: "percentage", basis_points: 100 }
    const usd = (units: object) => [{ currency_code: "usd", ...units }]
    it.each([
      ["a percentage without one", { name: "A", kind: "percentage" }, /accept 0 to 10000/],
      ["more than everything", { ...percent, basis_points: 10_001 }, /10000/],
      [
        "a percentage with an amount per unit",
        { ...percent, amounts: usd({ fixed: 1 }) },
        /min and max/,
      ],
      ["a fixed rule with a percentage", { ...percent, kind: "fixed" }, /accept null/],
      ["a fixed rule without amounts", { name: "A", kind: "fixed" }, /at least one currency/],
      [
        "a minimum above the maximum",
        { ...percent, amounts: usd({ min: 2, max: 1 }) },
        /USD is above/,
      ],
      [
        "a currency twice",
        { ...percent, amounts: [...usd({ min: 1 }), ...usd({ max: 1 })] },
        /each currency once/,
      ],
      [
        "a currency of elsewhere",
        { ...percent, amounts: [{ currency_code: "eur", min: 1 }] },
        /currencies of the shop: /,
      ],
      [
        "more decimals than the currency",
        { ...percent, amounts: usd({ min: 0.001 }) },
        /at most 2 decimals/,
      ],
      ["a store that is not there", { ...percent, seller_id: "sel_none" }, /no seller sel_none/],
      [
        "a category that is not there",
        { ...percent, category_id: "pcat_none" },
        /no category pcat_none/,
      ],
      ["an unknown field", { ...percent, rate: 1 }, /rate/],
      ["a name of nothing", { ...percent, name: " " }, /name/],
    ])("tells what is accepted instead of %s", async (_, body, words) => {
      expect(await refusal(post("", body))).toMatch(words)
      expect(await refusal(post("", body))).toMatch(/^400 /)
      expect(await names()).toEqual(["Everything else"])
    })

    it("keeps the default what it is", async () => {
      const id = "/comrule_default"
      expect(await refusal(post(id, { seller_id: shop.north.id }))).toMatch(
        /^400 .*accepted changes/
      )
      expect(await refusal(post(id, { is_active: false }))).toMatch(/^400 /)
      expect(await refusal(api.delete(`${path}${id}`, merchant))).toMatch(
        /^400 .*cannot be deleted/
      )
      expect(await list()).toMatchObject([{ is_active: true, seller_id: null }])
    })

    it("says of a rule that is not there that it is not", async () => {
      expect(await refusal(post("/comrule_none", { name: "B" }))).toMatch(/^404 .*comrule_none/)
      expect(await refusal(api.get(`${path}/comrule_none`, merchant))).toMatch(/^404 /)
      expect(await refusal(api.delete(`${path}/comrule_none`, merchant))).toMatch(/^404 /)
    })

    it("is what sellers, customers and strangers get", async () => {
      const ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
      const body = { name: "A", kind: "percentage", basis_points: 0 }
      const deeds = (who: Actor) => [
        api.get(path, who),
        api.post(path, body, who),
        api.post(`${path}/comrule_default`, { basis_points: 0 }, who),
        api.post(`${path}/reorder`, { ids: [] }, who),
        api.post(`${path}/simulate`, {}, who),
        api.delete(`${path}/comrule_default`, who),
      ]
      const statuses = async (who: Actor) =>
        new Set((await Promise.allSettled(deeds(who))).map(statusOf))
      expect(await statuses(shop.north.auth)).toEqual(new Set([403]))
      expect(await statuses(ann)).toEqual(new Set([401]))
      expect(await statuses({ headers: {} })).toEqual(new Set([401]))
      expect(await list()).toMatchObject([{ basis_points: 200 }])
    })
  })
})
