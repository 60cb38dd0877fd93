export const PaymentLogEvents = {
  /**
   * A shopper has paid at the provider and the cart cannot become an order. Money that was not
   * verified goes back by itself; what was taken is given back, or must be by the merchant.
   */
  UNMATCHED_PAYMENT: "payment_log.unmatched_payment",
  /** A payment that no order could be made of was given back, or called off at the provider. */
  GIVEN_BACK: "payment_log.given_back",
} as const

export type UnmatchedPayment = {
  session_id: string
  provider_id: string
  cart_id: string | null
  /** Why no order could be made, as the shopper would be told. */
  reason: string
  /** Whether the provider has taken the money; if not, it goes back by itself. */
  is_taken: boolean
}
export type GivenBack = { session_id: string; provider_id: string; cart_id: string | null }
