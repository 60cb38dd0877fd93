import { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { copyOrders } from "./scale/copy-orders"
import { copyShop } from "./scale/copy-shop"
import { inOneTransaction } from "./scale/database"
import { MERCHANT_PRODUCTS } from "./seed/data/merchant-products"
import { SELLERS } from "./seed/data/sellers"

const LINES = 1_000_000
const LINES_MAX = 10_000_000
const ORDERS = { days: 3 * 365, stores: 70, customers: 5_000, stretch: 1 }
/** The reference shop, on which the speed of lists is measured. */
const PRODUCTS = 10_000
const PRODUCTS_MAX = 200_000
const SHOP = { stores: 100, auctions: 300 }
const EVERYBODY = "of-everybody"

const { INVALID_DATA, NOT_ALLOWED } = MedusaError.Types

/**
 * Makes the demo as large as a marketplace after three years, with copies, which stay: of its orders,
 * or of its stores, goods and auctions.
 * `npm run scale -- [order lines] [of-everybody]`, `npm run scale -- shop [products] [of-everybody]`
 */
export default async function scale({ container, args }: ExecArgs) {
  const isShop = args[0] === "shop"
  const [count, whose] = isShop ? args.slice(1) : args
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let begun = Date.now()
  const say = (table: string, rows: number) => {
    logger.info(`Scale: ${rows} rows of ${table} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
    begun = Date.now()
  }
  if (isShop) {
    const products = numberUpTo(PRODUCTS_MAX, "Products", count ?? PRODUCTS)
    if (whose !== EVERYBODY) await assertDemo(container, OTHER_GOODS, DEMO_GOODS)
    await copyShop(container, { ...SHOP, products }, say)
    logger.info(`Scale: a shop of ${products} products`)
  } else {
    const lines = numberUpTo(LINES_MAX, "Order lines", count ?? LINES)
    if (whose !== EVERYBODY) await assertDemo(container, OTHER_ORDERS)
    const added = await copyOrders(container, { ...ORDERS, lines }, say)
    logger.info(`Scale: ${added.orders} orders with ${added.lines} lines were added`)
  }
}

function numberUpTo(max: number, name: string, given: unknown) {
  const count = Number(given)
  if (count >= 1 && count <= max) return count
  throw new MedusaError(INVALID_DATA, `${name} are 1 to ${max}, not ${given}`)
}

const OTHER_ORDERS = `select count(*) as count, 'orders' as what from "order"
  where metadata ->> 'demo' is null and metadata ->> 'copy_of' is null`
const OTHER_GOODS = `select count(*) as count, 'products' as what from product
  where handle <> all(?) and deleted_at is null and id !~ '_[gs][0-9]+$'`
const DEMO_GOODS = [
  [...MERCHANT_PRODUCTS, ...SELLERS.flatMap(({ products }) => products)].map(
    ({ handle }) => handle
  ),
]

/** Copies cannot be told from what people bought and sell, and there is no way back. */
async function assertDemo(
  container: ExecArgs["container"],
  others: string,
  values: readonly unknown[] = []
) {
  const [{ count, what }] = await inOneTransaction(container, async (database) => {
    return (await database.raw<{ count: string; what: string }>(others, values)).rows
  })
  if (!Number(count)) return
  throw new MedusaError(
    NOT_ALLOWED,
    `${count} ${what} here are not the demo's. Copies would stand among them for ever; if that is what you want, add "${EVERYBODY}"`
  )
}
