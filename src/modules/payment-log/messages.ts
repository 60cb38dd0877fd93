import { UnmatchedPayment } from "./events"

/** For the merchant: somebody has paid, and no order could be made. */
export function paymentWithoutOrder({ session_id, reason, is_taken }: UnmatchedPayment) {
  const money = is_taken
    ? "The money is taken and is given back by itself; if the provider refuses, give it back there."
    : "The money was not taken and goes back by itself."
  return {
    title: "A payment without an order",
    description: `No order could be made: ${reason}. ${money} Payment session ${session_id}.`,
  }
}
