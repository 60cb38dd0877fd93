import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { fromMinor } from "../../../lib/money"
import type { Rule } from "../../../modules/commission/rules"
import { readCommissionRules } from "../../../workflows/commission/read-commission-rules"

type Named = { id: string; name: string }

/** Rules with the names of what they ask about, amounts in major units; the default is the last. */
export async function listRules(container: MedusaContainer) {
  return await rulesView(container, await readCommissionRules(container))
}

/** @throws MedusaError not_found */
export async function retrieveRule(container: MedusaContainer, id: string) {
  const rules = await readCommissionRules(container)
  const rule = rules.find((one) => one.id === id)
  if (!rule) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Commission rule ${id} does not exist`)
  }
  return (await rulesView(container, [rule]))[0]
}

async function rulesView(container: MedusaContainer, rules: Rule[]) {
  const decimals = await findDecimals(container, rules)
  const [seller, category, collection, product] = await Promise.all([
    namesOf(
      container,
      "seller",
      "name",
      rules.map((rule) => rule.seller_id)
    ),
    namesOf(
      container,
      "product_category",
      "name",
      rules.map((rule) => rule.category_id)
    ),
    namesOf(
      container,
      "product_collection",
      "title",
      rules.map((rule) => rule.collection_id)
    ),
    namesOf(
      container,
      "product",
      "title",
      rules.map((rule) => rule.product_id)
    ),
  ])
  return rules.map(({ amounts, ...rule }) => ({
    ...rule,
    amounts: amounts.map(({ currency_code, ...units }) => {
      const major = (minor: number | null) =>
        minor === null ? null : fromMinor(minor, decimals.get(currency_code) ?? 0)
      return {
        currency_code,
        ...{ fixed: major(units.fixed), min: major(units.min), max: major(units.max) },
      }
    }),
    seller: seller(rule.seller_id),
    category: category(rule.category_id),
    collection: collection(rule.collection_id),
    product: product(rule.product_id),
  }))
}

/** What was deleted since has no name: the rule matches nothing any more. */
async function namesOf(
  container: MedusaContainer,
  entity: string,
  field: "name" | "title",
  ids: (string | null)[]
): Promise<(id: string | null) => Named | null> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (!wanted.length) return () => null
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields: ["id", field], filters: { id: wanted } })
  const names = new Map(data.map((row) => [row.id, { id: row.id, name: row[field] }]))
  return (id) => (id && names.get(id)) || null
}

async function findDecimals(container: MedusaContainer, rules: Rule[]) {
  const codes = rules.flatMap(({ amounts }) => amounts.map((one) => one.currency_code))
  if (!codes.length) return new Map<string, number>()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "currency",
    fields: ["code", "decimal_digits"],
    filters: { code: [...new Set(codes)] },
  })
  return new Map(data.map(({ code, decimal_digits }) => [code, decimal_digits]))
}
