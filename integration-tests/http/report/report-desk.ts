import { MedusaContainer } from "@medusajs/framework/types"
import { REPORT_MODULE } from "../../../src/modules/report"
import { Row } from "../../../src/modules/report/columns"
import { MERCHANT, Scope } from "../../../src/modules/report/parameters"
import ReportModuleService from "../../../src/modules/report/service"
import { slicesOf } from "../../helpers/orders"

export const reportsOf = (container: MedusaContainer) =>
  container.resolve<ReportModuleService>(REPORT_MODULE)

const DAY_MS = 24 * 3_600_000
const dateAt = (moment: number) => new Date(moment).toISOString().slice(0, 10)

/** A few days around today: orders of a test that runs over midnight are inside. */
/** More than any test makes. */
export const ROWS_MAX = 100_000

export const aroundToday = () => ({
  from: dateAt(Date.now() - 2 * DAY_MS),
  to: dateAt(Date.now() + 2 * DAY_MS),
})

/** All rows of a report, around today unless the test cares. */
export async function rowsOf(
  container: MedusaContainer,
  key: string,
  { scope = MERCHANT, ...given }: { scope?: Scope; [parameter: string]: unknown } = {}
): Promise<Row[]> {
  const { rows } = await reportsOf(container).readPage(key, scope, given, { limit: ROWS_MAX })
  return rows
}

/** One figure of all rows in thousandths, so that sums of three currencies are whole numbers. */
export const sumOf = (rows: Row[], key: string): number =>
  rows.reduce((sum, row) => sum + Math.round(Number(row[key]) * 1000), 0)

export const thousandths = (amount: unknown): number => Math.round(Number(amount) * 1000)

/** What `divide` gave each store, in thousandths: another way to the same figures. */
export async function sharesOf(container: MedusaContainer, order_ids: string[]) {
  const slices = (await Promise.all(order_ids.map((id) => slicesOf(container, id)))).flat()
  return slices.map(({ id, seller_id, currency_code, total, tax_total, status }) => ({
    ...{ id, seller_id, currency_code, status },
    ...{ total: thousandths(total), tax: thousandths(tax_total) },
  }))
}

/** What is said when something is refused, with its status in front. */
export const refusal = async (attempt: Promise<unknown>): Promise<string> =>
  await attempt.then(
    () => "nothing was refused",
    ({ response }) => `${response.status} ${response.data.message}`
  )
