import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { COMMISSION_MODULE } from "../../../src/modules/commission"
import { SoldLine, SoldOrder } from "../../../src/modules/commission/freezing"
import { RULES_MAX, RuleTerms } from "../../../src/modules/commission/rules"
import CommissionModuleService from "../../../src/modules/commission/service"

const order: SoldOrder = { order_id: "order_1", currency_code: "usd", decimals: 2, auction: null }
const line: SoldLine = {
  ...{ seller_order_id: "sord_1", seller_id: "north", reference_id: "line_1", kind: "item" },
  ...{ product_id: "cup", collection_id: null, category_ids: [], quantity: 2 },
  ...{ gross: 2200, tax: 200, subsidy: 0 },
}
const terms = (changes: Partial<RuleTerms> = {}): RuleTerms => ({
  ...{ name: "A", is_active: true, kind: "percentage", basis_points: 500 },
  ...{ seller_id: null, category_id: null, collection_id: null, product_id: null },
  ...{ include_shipping: false, amounts: [] },
  ...changes,
})

moduleIntegrationTestRunner<CommissionModuleService>({
  moduleName: COMMISSION_MODULE,
  resolve: resolve("src/modules/commission"),
  // The real tables, with their default rule and their trigger.
  pathToMigrations: resolve("src/modules/commission/migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = async (text: string) => await MikroOrmWrapper.forkManager().execute(text)

    it("has the default rule from the start, and cannot have another", async () => {
      expect(await service.orderedRules()).toMatchObject([
        { id: "comrule_default", is_default: true, basis_points: 200 },
      ])
      await expect(
        sql("update commission_rule set basis_points = null where is_default")
      ).rejects.toThrow(/CK_commission_rule_kind/)
      await expect(
        service.createCommissionRules({ ...terms(), amounts: [], rank: 9, is_default: true })
      ).rejects.toThrow(/already exists/)
    })

    it("freezes a line once, however many freeze it at once", async () => {
      const counts = await Promise.all([1, 2, 3, 4].map(() => service.freeze(order, [line])))
      expect(counts.sort()).toEqual([0, 0, 0, 1])
      expect(await service.frozenLines("order_1")).toMatchObject([
        { version: 1, gross: 2200, tax: 200, base: 2000, commission: 40 },
      ])
    })

    it("keeps what is frozen: rules come and go, rows do not change", async () => {
      const rule = await service.addRule(terms())
      await service.freeze(order, [line])
      await service.changeRule(rule.id, { basis_points: 9000 })
      await service.removeRule(rule.id)
      expect(await service.frozenLines("order_1")).toMatchObject([
        { commission: 100, rule: { id: rule.id, basis_points: 500 } },
      ])
      await expect(sql("update commission_line set commission = 0")).rejects.toThrow(
        /does not change/
      )
      await expect(sql("delete from commission_line")).rejects.toThrow(/does not change/)
    })

    it("gives every place of the list to one rule when many come at once", async () => {
      const added = await Promise.all(
        [1, 2, 3, 4, 5].map((n) => service.addRule(terms({ name: `${n}` })))
      )
      await Promise.all([
        service.removeRule(added[2].id),
        service.changeRule(added[0].id, {
          amounts: [{ currency_code: "usd", fixed: null, min: 1, max: 2 }],
        }),
      ])
      const rules = await service.orderedRules()
      expect(rules.map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4])
      expect(rules.at(-1)).toMatchObject({ is_default: true })
      expect(rules.find(({ id }) => id === added[0].id)).toMatchObject({ amounts: [{ max: 2 }] })
    })

    it(`holds ${RULES_MAX} rules, also when two come for the last place`, async () => {
      await sql(`insert into commission_rule (id, name, rank, kind, basis_points)
        select 'comrule_' || n, n, n, 'percentage', 1 from generate_series(1, ${RULES_MAX - 2}) n`)
      const outcomes = await Promise.allSettled([
        service.addRule(terms()),
        service.addRule(terms()),
      ])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      expect(await service.orderedRules()).toHaveLength(RULES_MAX)
      await expect(service.addRule(terms())).rejects.toThrow(`at most ${RULES_MAX}`)
    })
  },
})
