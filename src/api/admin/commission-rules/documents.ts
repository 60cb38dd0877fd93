import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminCommissionRule, AdminCommissionSimulation } from "./schemas"

const rule = one("commission_rule", AdminCommissionRule)
const rules = pageOf("commission_rules", AdminCommissionRule)

export const adminCommissionRuleDocuments = documents(
  "Commission",
  {
    "GET /admin/commission-rules": {
      summary: "List commission rules",
      description:
        "All on one page, in the order in which they are looked at; the default is the last.",
      answer: rules,
    },
    "POST /admin/commission-rules": {
      summary: "Create a commission rule",
      description: `Comes last in the list, before the default. Orders that were placed before keep
what held then.`,
      status: 201,
      example: {
        name: "Crockery of North",
        kind: "percentage",
        basis_points: 500,
        seller_id: "sel_01J0000000000000000000000",
        amounts: [{ currency_code: "usd", min: 0.5 }],
      },
      answer: rule,
    },
    "POST /admin/commission-rules/reorder": {
      summary: "Reorder commission rules",
      description:
        "Names all rules but the default, in their new order; the first that matches decides.",
      example: { ids: ["comrule_01J0000000000000000000000", "comrule_01J0000000000000000000001"] },
      answer: rules,
      refusals: { 400: "The ids are not those of all rules but the default" },
    },
    "POST /admin/commission-rules/simulate": {
      summary: "Simulate commission",
      description: `Writes nothing. Amounts are in major units, without tax. A product says whose it is
and what it belongs to: give either it, or a seller, category or collection.`,
      example: {
        product_id: "prod_01J0000000000000000000000",
        currency_code: "usd",
        unit_price: 19.99,
        quantity: 2,
        discount: 4,
        shipping: 4.99,
      },
      answer: one("simulation", AdminCommissionSimulation),
    },
    "GET /admin/commission-rules/:id": { summary: "Get a commission rule", answer: rule },
    "POST /admin/commission-rules/:id": {
      summary: "Change a commission rule",
      description: "What is left out stays. It holds for orders that are still to come.",
      example: { basis_points: 450, is_active: true },
      answer: rule,
    },
    "DELETE /admin/commission-rules/:id": {
      summary: "Delete a commission rule",
      description: "Lines of orders that it was charged by keep it as it was.",
      answer: deleted("commission_rule"),
      refusals: { 400: "It is the default rule" },
    },
  },
  "What the merchant keeps of a sale."
)
