import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { getOrderDetailWorkflow } from "@medusajs/medusa/core-flows"
import { Row, SheetColumn } from "../../../lib/sheet/columns"
import { DividedPart } from "../../../modules/marketplace/division"
import { REPORT_MODULE } from "../../../modules/report"
import ReportModuleService from "../../../modules/report/service"
import { decimalsOf, readDividedLines } from "../../marketplace/steps/divide-order"
import { orderColumns } from "./columns"
import { addressText, Detail, nameIn, orderRows } from "./rows"

const FACTS = ["id", "display_id", "created_at", "email", "currency_code", "shipping_address.*"]
/** Whatever a query names of an article alone stays away; see PROGRESS_FIELDS. */
const DETAILS = ["items.*", "items.detail.*", "shipping_methods.*"]

type Order = {
  id: string
  display_id: number
  created_at: Date
  email: string | null
  currency_code: string
  status: string
  payment_status?: string
  fulfillment_status?: string
  shipping_address: Record<string, string | null> | null
  items: (Detail & { id: string })[]
  shipping_methods: { id: string; amount: unknown; is_tax_inclusive: boolean }[]
}
type Slice = {
  id: string
  order_id: string
  seller_id: string
  status: string
  lines: Omit<DividedPart, "seller_id">[]
}

export type OrderSheet = {
  file_name: string
  columns: SheetColumn[]
  rows: Row[]
  time_zone: string
}

/** A whole order, as the merchant reads it. */
export async function readOrderSheet(container: MedusaContainer, id: string): Promise<OrderSheet> {
  const { result } = await getOrderDetailWorkflow(container).run({
    input: { order_id: id, fields: [...FACTS, ...DETAILS, "status"] },
  })
  // The fields asked for are those of Order; the generated types miss links and details.
  const order = result as unknown as Order
  const { lines, decimals, credit_total } = await readDividedLines(container, id)
  const stores = await storeNames(container, lines)
  const named = lines.map(({ seller_id, ...line }) => ({
    ...line,
    store: stores.get(seller_id ?? "") ?? null,
  }))
  const { email, payment_status, fulfillment_status } = order
  const facts = { ...factsOf(order), email, payment_status, fulfillment_status }
  const rows = orderRows(facts, { lines: named, details: detailsOf(order), decimals, credit_total })
  return sheetOf(container, order, orderColumns(decimals, true), rows)
}

/** A store's own slice of an order; another's is not there. */
export async function readSliceSheet(
  container: MedusaContainer,
  own: { id: string; seller_id: string }
): Promise<OrderSheet> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: slices } = await query.graph({
    entity: "seller_order",
    fields: ["id", "order_id", "seller_id", "status", "lines.*"],
    filters: own,
  })
  // The fields asked for are those of Slice; the generated types call enums text.
  const slice = slices[0] as unknown as Slice | undefined
  if (!slice) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Seller order ${own.id} does not exist`)
  }
  const { data: orders } = await query.graph({
    entity: "order",
    fields: [...FACTS, ...DETAILS],
    filters: { id: slice.order_id },
  })
  const order = orders[0] as unknown as Order
  const decimals = await decimalsOf(container, order.currency_code)
  const store = (await storeNames(container, [slice])).get(slice.seller_id) ?? null
  const lines = slice.lines.map((line) => ({ ...line, store }))
  const facts = factsOf({ ...order, status: slice.status })
  const rows = orderRows(facts, { lines, details: detailsOf(order), decimals })
  return sheetOf(container, order, orderColumns(decimals, false), rows)
}

const sheetOf = (
  container: MedusaContainer,
  { display_id }: Order,
  columns: SheetColumn[],
  rows: Row[]
): OrderSheet => ({
  file_name: `order-${display_id}`,
  columns,
  rows,
  time_zone: container.resolve<ReportModuleService>(REPORT_MODULE).options.time_zone,
})

const factsOf = ({ display_id, id, created_at, status, currency_code, ...order }: Order) => ({
  ...{ order_number: String(display_id), order_id: id, placed_at: created_at, status },
  customer: nameIn(order.shipping_address),
  ship_to: addressText(order.shipping_address),
  currency_code,
})

const detailsOf = ({ items, shipping_methods }: Order): Detail[] => [
  ...items,
  ...shipping_methods.map(({ amount, ...method }) => ({ ...method, unit_price: amount })),
]

async function storeNames(container: MedusaContainer, of: { seller_id: string | null }[]) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: ["id", "name"],
    filters: { id: [...new Set(of.flatMap(({ seller_id }) => seller_id ?? []))] },
    withDeleted: true,
  })
  return new Map(data.map(({ id, name }) => [id, name]))
}
