import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import { money, refuse } from "../../modules/complaint/refusals"
import {
  COMPLAIN_DAYS_MAX,
  ComplaintReason,
  DAY_MS,
  nameOf,
  Wish,
} from "../../modules/complaint/rules"
import ComplaintModuleService from "../../modules/complaint/service"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"
import { minorOf } from "./amounts"

type Disputed = {
  order_id: string
  seller_id: string
  customer_id: string
  reason: ComplaintReason
  wish: Wish
  amount?: number | null
  line_item_ids?: string[] | null
}
type Slice = {
  id: string
  order_id: string
  seller_id: string
  display_id: number
  customer_name: string | null
  status: string
  currency_code: string
  placed_at: Date | string
  lines: { kind: string; reference_id: string }[]
}

/** What can be disputed before anything is paid. */
const WITHOUT_PAYMENT: readonly ComplaintReason[] = ["payment", "conduct", "other"]
/** Wishes with an amount; of a whole refund it may be left out. */
const WITH_AMOUNT: readonly Wish[] = ["refund", "partial_refund"]

const SLICE_FIELDS = [
  ...["id", "order_id", "seller_id", "display_id", "customer_name", "status", "currency_code"],
  ...["placed_at", "lines.kind", "lines.reference_id"],
]

/**
 * The store's share of the customer's own order that a complaint is about, and what is wanted of
 * it.
 *
 * @throws MedusaError not_found for somebody else's order, and for one without goods of the store
 * @throws MedusaError not_allowed when it is too late, or too early, or there is one already
 */
export async function findDisputedShare(container: MedusaContainer, wanted: Disputed, now: Date) {
  const slice = await findSlice(container, wanted)
  const last = new Date(new Date(slice.placed_at).getTime() + COMPLAIN_DAYS_MAX * DAY_MS)
  if (last <= now) {
    throw refuse(`Order #${slice.display_id} could be complained about until ${last.toISOString()}`)
  }
  if (slice.status === "pending" && !WITHOUT_PAYMENT.includes(wanted.reason)) {
    throw refuse(
      `Order #${slice.display_id} is not paid yet; accepted: ${WITHOUT_PAYMENT.join(", ")}`
    )
  }
  assertLines(slice, wanted.line_item_ids)
  const other = await container
    .resolve<ComplaintModuleService>(COMPLAINT_MODULE)
    .findUnsettled(slice)
  if (other) {
    throw refuse(`Order #${slice.display_id} has ${nameOf(other)} about this store already`)
  }
  const { id: seller_order_id, order_id, seller_id, display_id, customer_name } = slice
  return {
    ...{ seller_order_id, order_id, seller_id, display_id, customer_name },
    line_item_ids: wanted.line_item_ids ?? null,
    ...(await readWish(container, slice, wanted)),
  }
}

async function findSlice(container: MedusaContainer, wanted: Disputed): Promise<Slice> {
  const { order_id, seller_id, customer_id } = wanted
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: { id: order_id, customer_id },
  })
  if (!orders[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order with id '${order_id}' not found`)
  }
  const { data: slices } = await query.graph({
    entity: "seller_order",
    fields: SLICE_FIELDS,
    filters: { order_id, seller_id },
  })
  // Of the fields asked for, the generated types call the status plain text and the lines unknown.
  const [slice] = slices as unknown as Slice[]
  if (slice) return slice
  const message = `Order ${order_id} has nothing of store ${seller_id}`
  throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
}

function assertLines({ display_id, lines }: Slice, ids: string[] | null | undefined) {
  const own = lines.filter(({ kind }) => kind === "item").map(({ reference_id }) => reference_id)
  const strange = (ids ?? []).filter((id) => !own.includes(id))
  if (!strange.length) return
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Order #${display_id} has no item ${strange.join(", ")} of this store; accepted: ${own.join(", ")}`
  )
}

/** The amount in minor units, within what is left of the slice. */
async function readWish(
  container: MedusaContainer,
  { id, currency_code }: Slice,
  { wish, amount = null }: Disputed
) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "currency",
    fields: ["decimal_digits"],
    filters: { code: currency_code },
  })
  const currency = { currency_code, decimals: data[0].decimal_digits as number }
  const takesAmount = WITH_AMOUNT.includes(wish)
  if (!takesAmount && amount !== null) {
    throw invalid(`Field 'amount' belongs to one of: ${WITH_AMOUNT.join(", ")}`)
  }
  if (wish === "partial_refund" && amount === null) {
    throw invalid("Field 'amount' is needed for a partial_refund")
  }
  if (amount === null) return { ...currency, wished_amount: null }
  const wished_amount = minorOf(amount, currency)
  const { left } = await container.resolve<LedgerModuleService>(LEDGER_MODULE).refundStanding(id)
  if (wished_amount <= left) return { ...currency, wished_amount }
  throw refuse(
    `At most ${money(left, currency)} of this share can go back; ` +
      `${money(wished_amount, currency)} is too much`
  )
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
