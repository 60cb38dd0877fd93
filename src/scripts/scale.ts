import { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { copyOrders } from "./scale/copy-orders"
import { inOneTransaction } from "./scale/database"

const LINES = 1_000_000
const LINES_MAX = 10_000_000
const DAYS = 3 * 365
const STORES = 70
const CUSTOMERS = 5_000
const EVERYBODY = "of-everybody"

const { INVALID_DATA, NOT_ALLOWED } = MedusaError.Types

/**
 * Makes the demo as large as a marketplace after three years: copies of its orders, which stay.
 * `npm run scale -- [order lines] [of-everybody]`
 */
export default async function scale({ container, args }: ExecArgs) {
  const [lines, whose] = args
  const wish = { days: DAYS, stores: STORES, customers: CUSTOMERS, stretch: 1 }
  const count = Number(lines ?? LINES)
  if (!(count >= 1 && count <= LINES_MAX)) {
    throw new MedusaError(INVALID_DATA, `Order lines are 1 to ${LINES_MAX}, not ${lines}`)
  }
  if (whose !== EVERYBODY) await assertDemo(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let begun = Date.now()
  const added = await copyOrders(container, { ...wish, lines: count }, (table, rows) => {
    logger.info(`Scale: ${rows} rows of ${table} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
    begun = Date.now()
  })
  logger.info(`Scale: ${added.orders} orders with ${added.lines} lines were added`)
}

/** Copies cannot be told from what people bought, and there is no way back. */
async function assertDemo(container: ExecArgs["container"]) {
  const { rows } = await inOneTransaction(container, async (database) => {
    return await database.raw<{ count: string }>(
      `select count(*) as count from "order"
        where metadata ->> 'demo' is null and metadata ->> 'copy_of' is null`
    )
  })
  const count = Number(rows[0].count)
  if (!count) return
  throw new MedusaError(
    NOT_ALLOWED,
    `${count} orders here are not the demo's. Copies would stand among them for ever; if that is what you want, add "${EVERYBODY}"`
  )
}
