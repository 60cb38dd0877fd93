import Stripe from "stripe"
import { AccountState, GONE, stateOf } from "./accounts"

/** Older messages are refused, so that a recorded one cannot be played again. */
const TOLERANCE_S = 300

/** What a message of Stripe means to us; amounts are as Stripe writes them. */
export type StripeNews =
  | { kind: "account"; external_id: string; told_at: Date; state: AccountState }
  | {
      kind: "transfer"
      reference: string
      payout_id: string
      destination: string | null
      currency_code: string
      amount: number
      amount_reversed: number
    }
  | { kind: "none" }

/**
 * Checks that Stripe signed the message, and reads it.
 *
 * @param secrets one or several with commas between: Stripe signs what happens to connected
 *   accounts and what happens to the platform's own with two different ones
 * @throws StripeSignatureVerificationError
 */
export function readNews(body: string, signature: string, secrets: string): StripeNews {
  return newsOf(
    verified(
      body,
      signature,
      secrets.split(",").map((one) => one.trim())
    )
  )
}

function verified(body: string, signature: string, [secret, ...others]: string[]): Stripe.Event {
  try {
    return Stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE_S)
  } catch (error) {
    if (others.length) return verified(body, signature, others)
    throw error
  }
}

function newsOf(event: Stripe.Event): StripeNews {
  const told_at = new Date(event.created * 1000)
  switch (event.type) {
    case "account.updated":
      return {
        ...{ kind: "account", external_id: event.data.object.id, told_at },
        state: stateOf(event.data.object),
      }
    case "account.application.deauthorized":
      if (!event.account) return { kind: "none" }
      return { kind: "account", external_id: event.account, told_at, state: GONE }
    case "transfer.created":
    case "transfer.updated":
    case "transfer.reversed":
      return transferNews(event.data.object)
    default:
      return { kind: "none" }
  }
}

function transferNews(transfer: Stripe.Transfer): StripeNews {
  const { id: reference, metadata, destination, currency, amount, amount_reversed } = transfer
  if (!metadata.payout_id) return { kind: "none" }
  return {
    ...{ kind: "transfer", reference, payout_id: metadata.payout_id, amount, amount_reversed },
    destination: typeof destination === "string" ? destination : (destination?.id ?? null),
    currency_code: currency,
  }
}
