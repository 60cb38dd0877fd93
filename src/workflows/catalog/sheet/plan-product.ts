import { VARIANTS_PER_PRODUCT_MAX } from "../../../modules/seller/product-rules"
import { isHandle, quote } from "./cells"
import { CurrentProduct, CurrentVariant } from "./current"
import { Facts } from "./facts"
import { OPTION_NUMBERS, optionName, ProductGroup } from "./group"
import { emptyPlan, Judged, Outcome, ProductPlan } from "./plan"
import { Fault, faultIn, newVariant, optionsOf, stockChange } from "./plan-variant"
import { titleOf, valuesOf, variantChange } from "./plan-variant"
import { planWords, saysSomething } from "./plan-words"
import { ReadRow } from "./rows"

/** A variant as it will be once the rows so far are written. */
type Place = { id?: string; title: string; options: string; row_number?: number }
type Work = {
  facts: Facts
  group: ProductGroup
  current?: CurrentProduct
  plan: ProductPlan
  places: Place[]
  skus: Set<string>
}

const key = (title: string) => title.trim().toLowerCase()
const optionsKey = (options: Record<string, string>) =>
  JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)))
const placeOf = ({ id, title, options }: CurrentVariant): Place => ({
  ...{ id, title },
  options: optionsKey(options),
})

/** Judges the rows of one product and plans what they change. Nothing is read or written here. */
export function planProduct(group: ProductGroup, facts: Facts): Judged {
  const current = facts.products.get(group.handle)
  const refusal = refusalOf(group, facts, current)
  const sound = group.rows.filter(({ problems }) => !problems.length)
  const judged: Judged = {
    row_numbers: group.rows.map(({ row_number }) => row_number),
    problems: group.rows.flatMap(({ problems }) => problems),
    outcomes: new Map(),
    plan: null,
  }
  if (refusal) {
    judged.problems.push(...sound.map(({ row_number }) => ({ row_number, ...refusal.fault })))
    return judged
  }
  const { problems, ...said } = planWords(group, facts, current)
  const faulty = new Set(problems.map(({ row_number }) => row_number))
  // A row that is at fault already is named once for it.
  judged.problems.push(...problems)
  const work = begin(group, facts, current)
  for (const row of sound) {
    if (faulty.has(row.row_number)) continue
    const result = planRow(row, work)
    if (typeof result === "string") judged.outcomes.set(row.row_number, result)
    else judged.problems.push({ row_number: row.row_number, ...result.fault })
  }
  finish(judged, work, said)
  return judged
}

/** Why none of the rows can be used. */
function refusalOf({ handle, rows, values }: ProductGroup, facts: Facts, current?: CurrentProduct) {
  if (current && current.seller_id !== facts.sender.seller_id) {
    return faultIn("product_handle", `This handle is taken; accepted: another one`)
  }
  if (current && facts.lots.has(current.id)) {
    const accepted = "accepted: this row when the auction is over"
    return faultIn(
      "product_handle",
      `The product is up for auction and stays as it is; ${accepted}`
    )
  }
  if (current) return null
  if (!isHandle(handle)) {
    const accepted = "accepted: lower case letters, digits and dashes, such as blue-teapot"
    return faultIn("product_handle", `${quote(handle)} cannot be a handle; ${accepted}`)
  }
  if (!values.product_title) {
    return faultIn("product_title", "A new product needs a title; accepted: one in its first row")
  }
  const hasOptions = OPTION_NUMBERS.some((n) => values[optionName(n)])
  if (hasOptions || rows.length === 1) return null
  const message = "A product with several variants needs options"
  return faultIn("option_1_name", `${message}; accepted: a name such as Size, and values`)
}

function begin(group: ProductGroup, facts: Facts, current?: CurrentProduct): Work {
  const plan = emptyPlan(group.handle)
  plan.product = current ? { id: current.id, status: current.status } : null
  plan.first_rank = current?.variants.length ?? 0
  return {
    facts,
    group,
    current,
    plan,
    places: current?.variants.map(placeOf) ?? [],
    skus: new Set(),
  }
}

/** One row: what it comes to, or what is wrong with it. */
function planRow(row: ReadRow, work: Work): Outcome | Fault {
  const read = optionsOf(row, work.group.values, work.current)
  if ("fault" in read) return read
  const found = findVariant(row, work, read.options)
  if ("fault" in found) return found
  return found.variant
    ? planChange(row, work, found.variant, read.options)
    : planNew(row, work, read.options)
}

/** By sku, else by title; a product with one variant needs neither. */
function findVariant(
  row: ReadRow,
  { current, facts, places }: Work,
  options: Record<string, string>
): { variant: CurrentVariant | undefined } | Fault {
  const { sku } = valuesOf(row)
  const title = titleOf(row, options)
  const holder = sku ? facts.skus.get(sku) : undefined
  const bySku = current?.variants.find(({ id }) => id === holder?.variant_id)
  if (holder && !bySku) {
    const message = holder.own
      ? `${quote(sku!)} belongs to your product ${holder.product_handle}`
      : `${quote(sku!)} is taken`
    return faultIn("sku", `${message}; accepted: a sku that no other variant has`)
  }
  const byTitle = current?.variants.find((variant) => title && key(variant.title) === key(title))
  const only = !title && !sku && current?.variants.length === 1 ? current.variants[0] : undefined
  const variant = bySku ?? byTitle ?? only
  const earlier = places.find(({ id, row_number }) => id && id === variant?.id && row_number)
  if (!earlier) return { variant }
  const message = `Row ${earlier.row_number} is about the same variant`
  return faultIn(null, `${message}; accepted: one row for each`)
}

/** Two variants of one name or of the same options could not be told apart. */
function clash(work: Work, wished: Place): Fault | null {
  const others = work.places.filter(({ id }) => !id || id !== wished.id)
  const byTitle = others.find(({ title }) => key(title) === key(wished.title))
  const byOptions = others.find(({ options }) => options !== "[]" && options === wished.options)
  const other = byTitle ?? byOptions
  if (!other) return null
  const where = other.row_number ? `row ${other.row_number}` : "the product"
  const what = byTitle ? `A variant called ${quote(wished.title)}` : "A variant with these options"
  const column = byTitle ? "variant_title" : null
  return faultIn(column, `${what} is in ${where} already; accepted: each once`)
}

function planNew(row: ReadRow, work: Work, given: Record<string, string>): Outcome | Fault {
  const { plan, group, current, facts, places } = work
  const named = OPTION_NUMBERS.flatMap((n) => (group.values[optionName(n)] as string) ?? [])
  const names = current ? current.options.map(({ title }) => title) : named
  if (places.length >= VARIANTS_PER_PRODUCT_MAX) {
    return faultIn(null, `A product has at most ${VARIANTS_PER_PRODUCT_MAX} variants`)
  }
  const made = newVariant(row, facts, names, given)
  if ("fault" in made) return made
  const { title, options } = made.variant
  const place = { title, options: optionsKey(options), row_number: row.row_number }
  const refused = clash(work, place)
  if (refused) return refused
  places.push(place)
  plan.new_variants.push(made.variant)
  addOptionValues(work, options)
  return "created"
}

function planChange(
  row: ReadRow,
  work: Work,
  variant: CurrentVariant,
  given: Record<string, string>
): Outcome | Fault {
  const { plan, places } = work
  const changed = variantChange(row, work.facts, variant)
  if ("fault" in changed) return changed
  const counted = stockChange(valuesOf(row), variant)
  if ("fault" in counted) return counted
  const options = { ...variant.options, ...given }
  const title = changed.change?.title ?? variant.title
  const place = { id: variant.id, title, options: optionsKey(options), row_number: row.row_number }
  const isMoved = place.options !== optionsKey(variant.options)
  const isRenamed = title !== variant.title
  const refused = isMoved || isRenamed ? clash(work, place) : null
  if (refused) return refused
  places[places.findIndex(({ id }) => id === variant.id)] = place
  const { id } = variant
  const { stock: stocked_quantity, threshold: low_stock_threshold } = counted
  if (changed.change) plan.variant_changes.push(changed.change)
  if (isMoved) plan.option_changes.push({ id, options, before: variant.options })
  if (isMoved) addOptionValues(work, options)
  if (stocked_quantity !== undefined) plan.stock.push({ variant_id: id, stocked_quantity })
  if (low_stock_threshold !== undefined) {
    plan.thresholds.push({ variant_id: id, low_stock_threshold })
  }
  const isChanged =
    changed.change || isMoved || stocked_quantity !== undefined || low_stock_threshold !== undefined
  return isChanged ? "updated" : "unchanged"
}

/** Values, such as a size, that no variant of a product that exists had before. */
function addOptionValues({ current, plan }: Work, options: Record<string, string>) {
  for (const { id, title, values } of current?.options ?? []) {
    const value = options[title]
    if (!value || values.includes(value)) continue
    const added = plan.new_option_values.find(({ product_option_id }) => product_option_id === id)
    if (!added) plan.new_option_values.push({ product_option_id: id, add: [{ value }] })
    else if (!added.add.some((one) => one.value === value)) added.add.push({ value })
  }
}

type Said = Pick<ProductPlan, "words" | "content">

/** Keeps the plan if there is something to write, and decides who has to look at it. */
function finish(judged: Judged, { plan, current, facts, group }: Work, { words, content }: Said) {
  const [first] = judged.outcomes.keys()
  if (first === undefined) return
  const isSaid = saysSomething(words) || saysSomething(content)
  Object.assign(plan, { words, content })
  if (isSaid && judged.outcomes.get(first) === "unchanged") judged.outcomes.set(first, "updated")
  if ([...judged.outcomes.values()].every((outcome) => outcome === "unchanged")) return
  if (!current) plan.options = optionsIn(group, plan)
  plan.release = mustRelease(plan, facts, isSaid)
  judged.plan = plan
}

function optionsIn(group: ProductGroup, { new_variants }: ProductPlan) {
  const names = OPTION_NUMBERS.flatMap((n) => (group.values[optionName(n)] as string) ?? [])
  if (!names.length) return undefined
  return names.map((title) => ({
    title,
    values: [...new Set(new_variants.map(({ options }) => options[title]))],
  }))
}

/** What shoppers see was approved as it was; prices and stock are for the seller alone. */
function mustRelease(plan: ProductPlan, { sender }: Facts, isSaid: boolean): boolean {
  if (!plan.product) return sender.submit
  const { status } = plan.product
  if (status === "published") return isSaid && sender.approval_policy === "review"
  const { new_variants, variant_changes, option_changes } = plan
  const isChanged =
    isSaid || new_variants.length + variant_changes.length + option_changes.length > 0
  return sender.submit && isChanged && ["draft", "rejected"].includes(status)
}
