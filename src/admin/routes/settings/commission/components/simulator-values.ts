import type { SimulationInput } from "../../../../hooks/commission"

const BPS_PER_PERCENT = 100

export type SaleValues = {
  of: "product" | "seller"
  product_id: string
  seller_id: string
  currency_code: string
  unit_price: string
  quantity: string
  discount: string
  /** Percent. */
  merchant_share: string
  shipping: string
}

export const firstSale = (currency_code: string): SaleValues => ({
  ...{ of: "product", product_id: "", seller_id: "", currency_code },
  ...{ unit_price: "", quantity: "1", discount: "", merchant_share: "0", shipping: "" },
})

export const saleOf = ({ of, product_id, seller_id, ...values }: SaleValues): SimulationInput => ({
  ...(of === "product" ? { product_id } : { seller_id }),
  currency_code: values.currency_code,
  unit_price: Number(values.unit_price),
  quantity: Number(values.quantity),
  discount: Number(values.discount || 0),
  merchant_share_bp: Number(values.merchant_share || 0) * BPS_PER_PERCENT,
  shipping: values.shipping === "" ? null : Number(values.shipping),
})
