const SHOWN_MAX = 100
const PAGE = 100

/**
 * The last bids of one auction without holes. States tell of the latest few only, and of many bids
 * at once only one state is sent, so a client reads what it missed:
 * `GET /store/auctions/:id/bids?after_seq=`.
 */
export class BidHistory {
  /** The newest first: { id, seq, alias, amount, at, is_mine?, max_amount? } */
  bids = []
  /** Everything up to this number is known. Own raises take numbers, too, but are not listed. */
  #seen = 0
  #isLoaded = false
  #reading = null
  #again = false

  /** @param read resolves to `{ status, body: { bids, count } }`, or to null without an answer */
  constructor(read) {
    this.read = read
  }

  /** Forgets all: some bids were taken out, or somebody else looks. */
  reset() {
    this.#seen = 0
    this.#isLoaded = false
  }

  /** Adds what a state tells of; false when it skips bids that were never seen. */
  merge({ seq, prev_seq = 0, last_bids }) {
    if (!this.#isLoaded) return false
    const told = last_bids.map((bid) => bid.seq)
    const oldest = Math.min(...told)
    // One that stood between those is not among them: it was taken out.
    const isTold = (bid) => bid.seq < oldest || bid.seq > seq || told.includes(bid.seq)
    if (!this.bids.every(isTold)) {
      this.reset()
      return false
    }
    if (seq <= this.#seen) return true
    if (prev_seq > this.#seen || oldest > this.#seen + 1) return false
    this.#add(last_bids)
    this.#seen = seq
    return true
  }

  /** Reads what is missing up to the given number, one reading at a time. */
  async fill(seq) {
    this.#again = true
    this.#reading ??= this.#fillAll(seq).finally(() => (this.#reading = null))
    await this.#reading
  }

  async #fillAll(seq) {
    while (this.#again) {
      this.#again = false
      const isFresh = !this.#isLoaded
      const after = this.#seen
      const answer = await this.read(
        isFresh ? `order=-seq&limit=${PAGE}` : `after_seq=${after}&limit=${PAGE}`
      )
      if (answer?.status !== 200) return
      const { bids, count } = answer.body
      // Forgotten while it was read: what came may hold what was taken out.
      if (!isFresh && !this.#isLoaded) {
        this.#again = true
        continue
      }
      if (isFresh) this.bids = []
      this.#isLoaded = true
      this.#add(bids)
      const isAll = isFresh || count <= bids.length
      this.#seen = Math.max(this.bids[0]?.seq ?? 0, after, isAll ? seq : 0)
      if (!isAll) this.#again = true
    }
  }

  #add(bids) {
    const bySeq = new Map(this.bids.map((bid) => [bid.seq, bid]))
    // What was read says which bids are one's own; a state does not.
    for (const bid of bids) bySeq.set(bid.seq, { ...bySeq.get(bid.seq), ...bid })
    this.bids = [...bySeq.values()].sort((a, b) => b.seq - a.seq).slice(0, SHOWN_MAX)
  }
}
