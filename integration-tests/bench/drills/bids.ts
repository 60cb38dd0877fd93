/** A bid as a customer was told of it; amounts in minor units. */
export type ToldBid = { auction_id: string; key: string; seq: number; max_amount: number }

export type StoredBid = {
  seq: number
  key: string | null
  customer_id: string
  max_amount: number
  price_after: number
  is_void: boolean
}
export type StoredAuction = {
  id: string
  start_price: number
  increments: readonly { from: number; step: number }[]
  current_price: number | null
  leader_id: string | null
  seq: number
  bids: readonly StoredBid[]
}

/** What is wrong, in words; nothing for an auction that is as its bidders were told. */
export function faultsOfBids(told: readonly ToldBid[], auction: StoredAuction): string[] {
  const { id, bids } = auction
  const byKey = new Map<string | null, StoredBid>()
  const faults: string[] = []
  for (const bid of bids) {
    if (bid.key && byKey.has(bid.key)) faults.push(`${id}: bid ${bid.key} is stored twice`)
    else byKey.set(bid.key, bid)
  }
  for (const { key, seq, max_amount } of told) {
    const stored = byKey.get(key)
    if (!stored) faults.push(`${id}: bid ${key} was acknowledged and is not stored`)
    else if (stored.seq !== seq) faults.push(`${id}: bid ${key} was told another number`)
    else if (stored.max_amount !== max_amount) faults.push(`${id}: bid ${key} has another amount`)
  }
  bids.forEach(({ seq }, i) => {
    if (seq !== i + 1) faults.push(`${id}: bid ${i + 1} has the number ${seq}`)
  })
  if (auction.seq !== bids.length) faults.push(`${id}: it counts ${auction.seq} bids`)
  return [...faults, ...faultsOfPrice(auction)]
}

/** Compares with somebody who knows how proxy bids go and nothing of the ledger of bids. */
function faultsOfPrice({ id, bids, ...auction }: StoredAuction): string[] {
  const step = (amount: number) =>
    (auction.increments.filter(({ from }) => from <= amount).at(-1) ?? auction.increments[0]).step
  let [price, leader, max]: [number | null, string | null, number] = [null, null, 0]
  const faults: string[] = []
  for (const bid of bids.filter(({ is_void }) => !is_void)) {
    if (price === null)
      [price, leader, max] = [auction.start_price, bid.customer_id, bid.max_amount]
    else if (leader === bid.customer_id) max = bid.max_amount
    else if (bid.max_amount > max) {
      price = Math.min(bid.max_amount, max + step(max))
      ;[leader, max] = [bid.customer_id, bid.max_amount]
    } else price = Math.min(max, bid.max_amount + step(bid.max_amount))
    if (price !== bid.price_after) faults.push(`${id}: bid ${bid.seq} made another price`)
  }
  if (auction.current_price !== price) {
    faults.push(`${id}: it costs ${auction.current_price}, its bids make ${price}`)
  }
  if (auction.leader_id !== leader) faults.push(`${id}: somebody else leads by its bids`)
  return faults
}
