import type { DecisionRow } from "./storage"

/** Minor units: what buyers were given, what of it stores lost, what the merchant made good before. */
export type Taken = { refunded: number; taken: number; credited: number }

/**
 * What the merchant gives the store now, or takes back (negative), so that the decision holds. The
 * store bears its part of what the decision gives the buyer, and nothing when the merchant pays.
 * What was refunded beyond that, because an appeal gave the buyer less, cannot be fetched back from
 * the buyer and is the merchant's, too.
 */
export function creditOf(
  { amount, payer }: Pick<DecisionRow, "amount" | "payer">,
  { refunded, taken, credited }: Taken
): number {
  const owed = payer === "seller" ? Math.min(amount, refunded) : 0
  const borne = refunded > 0 ? Math.round((taken * owed) / refunded) : 0
  return taken - borne - credited
}
