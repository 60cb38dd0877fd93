import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { fromMinor } from "../../../lib/money"
import { mostOf } from "../../../workflows/complaint/amounts"

type Disputed = {
  id: string
  seller_order_id: string
  decimals: number
  line_item_ids?: string[] | null
}
type Line = { kind: string; reference_id: string; title: string; quantity: number; total: number }
type Slice = { status: string; total: number; lines: Line[] }

const FIELDS = ["status", "total", "lines.kind", "lines.reference_id", "lines.title"]
const LINE_FIELDS = ["lines.quantity", "lines.total"]

/**
 * The store's share that is disputed, for those who offer or decide: its goods, and the most that
 * a decision can give back. Major units.
 */
export async function readShare(scope: MedusaContainer, complaint: Disputed) {
  const [{ data }, most] = await Promise.all([
    scope.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "seller_order",
      fields: [...FIELDS, ...LINE_FIELDS],
      filters: { id: complaint.seller_order_id },
    }),
    mostOf(scope, complaint),
  ])
  // Of the fields asked for, the generated types call the lines unknown.
  const { status, total, lines } = data[0] as unknown as Slice
  const disputed = complaint.line_item_ids
  return {
    ...{ status, total, refundable: fromMinor(most, complaint.decimals) },
    lines: lines
      .filter(({ kind, quantity }) => kind === "item" && quantity > 0)
      .map(({ reference_id, ...line }) => ({
        ...{ title: line.title, quantity: line.quantity, total: line.total },
        ...{
          line_item_id: reference_id,
          is_disputed: !disputed || disputed.includes(reference_id),
        },
      })),
  }
}
