import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { toMinor } from "../../lib/money"
import { COMMISSION_MODULE } from "../../modules/commission"
import { BASIS_POINTS_MAX } from "../../modules/commission/rules"
import CommissionModuleService from "../../modules/commission/service"
import { simulate } from "../../modules/commission/simulation"
import { findGoods } from "./find-goods"
import { findShopCurrencies } from "./shop-currencies"
import { assertRuleTargetsExistStep } from "./steps/assert-rule-targets-exist"

/** Amounts in major units, ex tax. A product says whose it is and what it belongs to. */
export type SimulateCommission = {
  product_id?: string
  seller_id?: string
  category_id?: string
  collection_id?: string
  currency_code: string
  unit_price: number
  quantity: number
  /** Off the whole line. */
  discount: number
  /** How much of it the merchant bears, of 10,000. */
  merchant_share_bp: number
  /** What the buyer pays for shipping; null leaves it out. */
  shipping: number | null
}

const simulateCommissionStep = createStep(
  "simulate-commission",
  async (input: SimulateCommission, { container }) => {
    const subject = await subjectOf(container, input)
    const currencies = await findShopCurrencies(container)
    const currency = currencies.find(({ code }) => code === input.currency_code)
    if (!currency) {
      const codes = currencies.map(({ code }) => code).join(", ")
      throw refuse(`Field 'currency_code' accepts the currencies of the shop: ${codes}`)
    }
    const minor = (amount: number) => toMinor(amount, currency.decimal_digits)
    const { quantity, discount, merchant_share_bp, shipping } = input
    const unit_price = minor(input.unit_price)
    if (minor(discount) > unit_price * quantity) {
      throw refuse("Field 'discount' accepts at most the price of all pieces")
    }
    const rules = await container.resolve<CommissionModuleService>(COMMISSION_MODULE).orderedRules()
    const simulation = simulate(rules, {
      ...subject,
      ...{ currency_code: currency.code, unit_price, quantity },
      discount: minor(discount),
      subsidy: Math.round((minor(discount) * merchant_share_bp) / BASIS_POINTS_MAX),
      shipping: shipping === null ? null : minor(shipping),
    })
    return new StepResponse({ ...simulation, decimals: currency.decimal_digits })
  }
)

const refuse = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

async function subjectOf(container: MedusaContainer, input: SimulateCommission) {
  const { product_id, seller_id, category_id, collection_id } = input
  if (!product_id) {
    if (!seller_id) throw refuse("Field 'seller_id' is needed when there is no 'product_id'")
    return {
      ...{ seller_id, product_id: null, collection_id: collection_id ?? null },
      category_ids: category_id ? await pathOf(container, category_id) : [],
    }
  }
  const goods = (await findGoods(container, [product_id])).get(product_id)
  const { data: owners } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_product",
    fields: ["seller_id"],
    filters: { product_id },
  })
  if (!goods || !owners[0]) {
    throw refuse(`Product ${product_id} is the merchant's own; commission is for sellers' products`)
  }
  return { ...goods, product_id, seller_id: owners[0].seller_id }
}

async function pathOf(container: MedusaContainer, id: string): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_category",
    fields: ["id", "mpath"],
    filters: { id },
  })
  // The path is a column of the category that the generated type leaves out.
  const [{ mpath }] = data as unknown as { mpath: string }[]
  return mpath.split(".").filter(Boolean)
}

/** Which rule would win for a sale, why those before it do not, and what the seller would get. */
export const simulateCommissionWorkflow = createWorkflow(
  "simulate-commission",
  (input: WorkflowData<SimulateCommission>) => {
    assertRuleTargetsExistStep(input)
    return new WorkflowResponse(simulateCommissionStep(input))
  }
)
