import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { PROMOTION_POLICY_MODULE } from "../../../src/modules/promotion-policy"
import { bearingOf } from "../../../src/modules/promotion-policy/rules"
import PromotionPolicyModuleService from "../../../src/modules/promotion-policy/service"

const MANY = 8
/** More than 32 bits hold. */
const A_FORTUNE = 9_000_000_000

moduleIntegrationTestRunner<PromotionPolicyModuleService>({
  moduleName: PROMOTION_POLICY_MODULE,
  resolve: resolve("src/modules/promotion-policy"),
  // The real tables, with their checks.
  pathToMigrations: resolve("src/modules/promotion-policy/migrations"),
  testSuite: ({ service }) => {
    const half = { promotion_id: "promo_1", code: "HALF" }
    const usd = (amount: number) => [{ currency_code: "usd", amount }]

    it("gives back the policy as it was and as it is, and keeps what is not named", async () => {
      const first = await service.setPolicy(half, { maximums: usd(A_FORTUNE) })
      const nothing = { promotion_id: "promo_1", seller_id: null, ...bearingOf("seller") }
      expect(first.before).toEqual({ ...nothing, maximums: [] })
      const second = await service.setPolicy(half, { bearing: bearingOf("shared", 2_500) })
      expect(second.before).toEqual({ ...nothing, maximums: usd(A_FORTUNE) })
      const shared = { bearer: "shared", merchant_share_bp: 2_500 }
      expect(second.after).toEqual({ ...nothing, ...shared, maximums: usd(A_FORTUNE) })
      expect((await service.setPolicy(half, {})).after).toEqual(second.after)
    })

    it("is set by many at once, one after the other", async () => {
      const amounts = Array.from({ length: MANY }, (_, i) => i + 1)
      const answers = await Promise.all(
        amounts.map((amount) => service.setPolicy(half, { maximums: usd(amount) }))
      )
      expect(await service.listPromotionPolicies({})).toHaveLength(1)
      const [kept, ...more] = await service.listPromotionMaximums({})
      expect(more).toEqual([])
      // Each saw what the one before it wrote: all but the last are somebody's past.
      const seen = answers.flatMap(({ before }) => before.maximums.map(({ amount }) => amount))
      expect([...seen, Number(kept.amount)].sort()).toEqual(amounts)
    })

    it.each([
      ["a seller who bears nothing", { bearer: "seller", merchant_share_bp: 1 }],
      ["a merchant who bears a part", { bearer: "merchant", merchant_share_bp: 9_999 }],
      ["both with all of one", { bearer: "shared", merchant_share_bp: 10_000 }],
      ["a seller's promotion on the merchant", { ...bearingOf("merchant"), seller_id: "sel_1" }],
    ] as const)("cannot hold %s", async (_, row) => {
      const wrong = { promotion_id: "promo_2", ...row }
      await expect(service.createPromotionPolicies(wrong)).rejects.toThrow(/CK_|ck_/)
    })

    it("leaves a promotion to who claimed it first, and its cost to the seller", async () => {
      await service.claimForSeller({ promotion_id: "promo_1", seller_id: "sel_1" })
      const late = service.claimForSeller({ promotion_id: "promo_1", seller_id: "sel_2" })
      await expect(late).rejects.toThrow(/promo_1 is another's already/)
      const { after } = await service.setPolicy(half, { maximums: usd(5) })
      expect(after).toMatchObject({ seller_id: "sel_1", bearer: "seller" })
      const borne = service.setPolicy(half, { bearing: bearingOf("merchant") })
      await expect(borne).rejects.toThrow(/HALF is a seller's own/)
    })
  },
})
