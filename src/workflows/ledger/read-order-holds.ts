import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { WantedHold } from "../../modules/ledger/holds"
import { complaintHoldOf } from "./complaint-hold"
import { keepsMoneyWaiting } from "./violation-hold"

/** A return that somebody expects; a draft is none yet, and what has arrived is over. */
const OPEN_RETURN = ["requested", "partially_received"]

type Line = { reference_id: string }
type Return = { id: string; items: { item_id: string }[] }

/**
 * What must keep an order's money waiting now: goods of a slice that are on their way back,
 * violations that were found in the order and are not looked into yet, and complaints about a slice
 * that are open or whose decision is not carried out yet.
 */
export async function readOrderHolds(
  container: MedusaContainer,
  order_id: string,
  now: Date
): Promise<WantedHold[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [slices, returns, violations, complaints] = await Promise.all([
    query.graph({
      entity: "seller_order",
      fields: ["id", "seller_id", "lines.reference_id"],
      filters: { order_id },
    }),
    query.graph({
      entity: "return",
      fields: ["id", "items.item_id"],
      filters: { order_id, status: OPEN_RETURN, canceled_at: null },
    }),
    query.graph({
      entity: "violation",
      fields: ["id", "status", "expires_at", "created_at", "appeal_status"],
      filters: { order_id, status: "active" },
    }),
    query.graph({
      entity: "complaint",
      fields: ["id", "seller_id", "seller_order_id", "appealed_at"],
      filters: { order_id, is_holding: true },
    }),
  ])
  const holdOf = (
    kind: WantedHold["kind"],
    reference_id: string,
    slice: (typeof slices.data)[0]
  ) => ({
    ...{ kind, reference_id, seller_id: slice.seller_id, seller_order_id: slice.id, reason: null },
  })
  // The generated type of a return leaves its items out.
  const open = returns.data as unknown as Return[]
  const inReturns = open.flatMap(({ id, items }) => {
    const coming = new Set(items.map(({ item_id }) => item_id))
    return slices.data
      .filter(({ lines }) => lines.some(({ reference_id }: Line) => coming.has(reference_id)))
      .map((slice) => holdOf("return", id, slice))
  })
  const inViolations = violations.data
    .filter((violation) => keepsMoneyWaiting(violation, now))
    .flatMap(({ id }) => slices.data.map((slice) => holdOf("violation", id, slice)))
  return [...inReturns, ...inViolations, ...complaints.data.map(complaintHoldOf)]
}
