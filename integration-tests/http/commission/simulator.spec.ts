import { aMerchant, Actor } from "../../helpers/actors"
import { aShop, Shop } from "../../helpers/orders"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"

const path = "/admin/commission-rules"

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
  })
  const post = async (url: string, body: object) =>
    (await api.post(`${path}${url}`, body, merchant)).data
  const aRule = async (name: string, terms: object = {}) =>
    (await post("", { name, kind: "percentage", basis_points: 500, ...terms })).commission_rule

  describe("the simulator", () => {
    const simulate = async (body: object) => (await post("/simulate", body)).simulation

    it("says which rule wins, why those before it do not, and what the seller gets", async () => {
      await aRule("South", { seller_id: shop.south.id })
      await aRule("Yen", {
        kind: "fixed",
        basis_points: null,
        amounts: [{ currency_code: "jpy", fixed: 9 }],
      })
      await aRule("Asleep", { is_active: false })
      const north = await aRule("North", { seller_id: shop.north.id, include_shipping: true })
      const simulation = await simulate({
        ...{ product_id: shop.north.product.id, currency_code: "usd", unit_price: 19.99 },
        ...{ quantity: 2, discount: 4, merchant_share_bp: 5000, shipping: 4.99 },
      })
      const steps = [
        { name: "South", mismatch: "seller" },
        { name: "Yen", mismatch: "currency" },
        { name: "Asleep", mismatch: "inactive" },
        { id: north.id, name: "North", mismatch: null },
      ]
      expect(simulation).toMatchObject({
        currency_code: "usd",
        // 39.98 - 4 + 2 = 37.98, of which 5 % are 1.899; of the shipping 0.2495.
        lines: [
          { kind: "item", paid: 35.98, subsidy: 2, base: 37.98, commission: 1.9, steps },
          { kind: "shipping", base: 4.99, commission: 0.25, steps },
        ],
        commission: 2.15,
        seller_gets: 40.82,
      })
    })

    it("answers for a store without a product, too, and says what bounded the commission", async () => {
      await post("/comrule_default", { amounts: [{ currency_code: "jpy", max: 10 }] })
      const simulation = await simulate({
        ...{ seller_id: shop.south.id, currency_code: "jpy", unit_price: 10_000 },
      })
      expect(simulation).toMatchObject({
        lines: [
          { computed: 200, commission: 10, bounded_by: "max", rule: { name: "Everything else" } },
        ],
        seller_gets: 9990,
      })
    })

    it.each([
      ["no store", { currency_code: "usd", unit_price: 1 }, /'seller_id' is needed/],
      ["another currency", { currency_code: "eur", unit_price: 1, seller_id: "S" }, /usd/],
      [
        "a discount above the price",
        { currency_code: "usd", unit_price: 1, discount: 2, seller_id: "S" },
        /at most/,
      ],
    ])("tells what is missing with %s", async (_, body: object, words) => {
      const given = "seller_id" in body ? { ...body, seller_id: shop.north.id } : body
      expect(await refusal(simulate(given))).toMatch(words)
    })

    it("knows that the merchant's own goods have no commission", async () => {
      const body = { product_id: shop.lamp.id, currency_code: "usd", unit_price: 1 }
      expect(await refusal(simulate(body))).toMatch(/^400 .*merchant's own/)
    })
  })
})
