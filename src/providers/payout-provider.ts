/** What a provider is told to send; amounts are whole minor units of `decimals` digits. */
export type PayoutOrder = {
  id: string
  idempotency_key: string
  amount: number
  decimals: number
  currency_code: string
  /** The account at the provider. */
  destination: string
}

type WithReason<State extends string> = { state: State; reason: string }

/**
 * - `paid`: the money has left; `reference` is the provider's name of it.
 * - `refused`: no money left, and this payout never will.
 * - `later`: no money left, but it may another time, under a new key.
 * - `unknown`: it may have left or not. Only the same key, or a look, can tell.
 */
export type PayoutAnswer =
  | { state: "paid"; reference: string }
  | WithReason<"refused">
  | WithReason<"later">
  | WithReason<"unknown">

export type PayoutFound =
  { state: "paid"; reference: string } | { state: "none" } | WithReason<"unknown">

/** Sends money to sellers by itself. Payouts by hand have none: the merchant is their provider. */
export type PayoutProvider = {
  /** Whether this amount can be sent exactly. */
  carries(order: Pick<PayoutOrder, "amount" | "decimals" | "currency_code">): boolean
  /** Never throws; the same key twice sends once. */
  send(order: PayoutOrder): Promise<PayoutAnswer>
  /** Whether money for this payout ever left. Never throws. */
  lookUp(order: Omit<PayoutOrder, "idempotency_key">): Promise<PayoutFound>
}
