import type { BidPattern } from "../../modules/auction/flags"

export const SIGNALS = [
  "share_of_seller",
  "bids_to_wins",
  "same_address",
  "same_email_or_card",
  "early_stop",
  "quick_minimal_overbids",
] as const
export type SignalKind = (typeof SIGNALS)[number]
/** `score` from 0 (nothing) to 1 (as odd as it gets); `facts` say what it was made of. */
export type Signal = { kind: SignalKind; score: number; facts: Record<string, unknown> }

/** What a customer has in common with the store that sold. */
export type Ties = {
  /** City and postal code of an address that is the store's, too. */
  address: { city: string; postal_code: string } | null
  email: string | null
  is_own_account: boolean
  /** A card that paid for the customer and for somebody of the store. */
  same_card: boolean
}

/** Below this a signal is not shown. */
export const SCORE_MIN = 0.5
/** Less than so much tells nothing about a habit. */
const AUCTIONS_MIN = 3
const BIDS_MIN = 5
/** Who bids so often in an auction, and never wins, is as odd as it gets. */
const BIDS_PER_AUCTION = 3
const DECIMALS = 100

const rounded = (score: number) => Math.round(Math.min(1, Math.max(0, score)) * DECIMALS) / DECIMALS

/**
 * Signs that somebody bids to drive up the price and not to win. Each may have an innocent reason,
 * so they are shown to the merchant and nothing follows from them by itself.
 */
export function signalsOf(pattern: BidPattern, ties: Ties): Signal[] {
  return [...habits(pattern), ...relations(ties)]
    .filter(({ score }) => score >= SCORE_MIN)
    .sort((a, b) => b.score - a.score)
}

function habits(pattern: BidPattern): Signal[] {
  const { auctions, seller_auctions, bids, ended, won, stopped_early } = pattern
  const { quick_minimal_bids } = pattern
  const found: Signal[] = []
  const note = (kind: SignalKind, score: number, facts: Signal["facts"]) =>
    found.push({ kind, score: rounded(score), facts })

  if (auctions >= AUCTIONS_MIN) {
    const facts = { auctions, auctions_of_seller: seller_auctions, wins: won }
    // A good customer is everywhere, too, but takes things home.
    note("share_of_seller", (auctions / seller_auctions) * (1 - won / auctions), facts)
  }
  if (ended >= AUCTIONS_MIN && bids >= BIDS_MIN) {
    const eagerness = bids / (BIDS_PER_AUCTION * auctions)
    const facts = { bids, ended_auctions: ended, wins: won }
    note("bids_to_wins", (1 - won / ended) * Math.min(1, eagerness), facts)
  }
  if (ended >= AUCTIONS_MIN) {
    note("early_stop", stopped_early / ended, { ended_auctions: ended, stopped_early })
  }
  if (bids >= BIDS_MIN) {
    note("quick_minimal_overbids", quick_minimal_bids / bids, { bids, quick_minimal_bids })
  }
  return found
}

function relations({ address, email, is_own_account, same_card }: Ties): Signal[] {
  const found: Signal[] = []
  if (address) found.push({ kind: "same_address", score: 1, facts: address })
  if (email || is_own_account || same_card) {
    const facts = { email, is_own_account, same_card }
    found.push({ kind: "same_email_or_card", score: 1, facts })
  }
  return found
}

/** The score of all together: the strongest, and the more the others add the closer to 1. */
export const scoreOf = (signals: Signal[]) =>
  rounded(1 - signals.reduce((rest, { score }) => rest * (1 - score), 1))
