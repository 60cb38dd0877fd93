import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { fromMinor } from "../../../../lib/money"
import type { SimulatedLine } from "../../../../modules/commission/simulation"
import { simulateCommissionWorkflow } from "../../../../workflows/commission/simulate-commission"
import { AdminSimulateCommission } from "../validators"

/** Writes nothing; a POST, because what is asked does not fit an address. */
export async function POST(req: MedusaRequest<AdminSimulateCommission>, res: MedusaResponse) {
  const { result } = await simulateCommissionWorkflow(req.scope).run({ input: req.validatedBody })
  const { lines, commission, seller_gets, decimals } = result
  const major = (minor: number) => fromMinor(minor, decimals)
  res.json({
    simulation: {
      currency_code: req.validatedBody.currency_code,
      lines: lines.map((line) => lineView(line, major)),
      commission: major(commission),
      seller_gets: major(seller_gets),
    },
  })
}

const lineView = (line: SimulatedLine, major: (minor: number) => number) => ({
  kind: line.kind,
  ...{ paid: major(line.paid), subsidy: major(line.subsidy), base: major(line.base) },
  /** What the rule says before its bounds, and what became of it. */
  ...{ computed: major(line.computed), commission: major(line.commission) },
  bounded_by: line.bounded_by,
  seller_gets: major(line.seller_gets),
  rule: { id: line.rule.id, name: line.rule.name },
  steps: line.steps.map(({ rule, mismatch }) => ({ id: rule.id, name: rule.name, mismatch })),
})
