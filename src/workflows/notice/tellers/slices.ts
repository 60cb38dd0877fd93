import { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { queryOf } from "./people"

export type ToldSlice = {
  id: string
  order_id: string
  seller_id: string
  status: string
  currency_code: string
  total: BigNumberInput
  lines: { kind: string; reference_id: string }[]
  seller: { name: string } | null
}

const FIELDS = [
  ...["id", "order_id", "seller_id", "status", "currency_code", "total"],
  ...["lines.kind", "lines.reference_id", "seller.name"],
]

export async function readSlices(
  container: MedusaContainer,
  filters: { id: string | string[] } | { order_id: string }
): Promise<ToldSlice[]> {
  const { data } = await queryOf(container).graph({
    entity: "seller_order",
    fields: FIELDS,
    filters,
  })
  // The link adds the seller to what the generated types know of a slice.
  return data as unknown as ToldSlice[]
}

export const goodsOf = ({ lines }: ToldSlice): Set<string> =>
  new Set(lines.filter(({ kind }) => kind === "item").map((line) => line.reference_id))
