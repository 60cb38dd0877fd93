/** A public state or an answer, as far as tests look at it. */
export type Told = Record<string, unknown>
export type ClientBid = { seq: number; alias: string; amount: number; is_mine?: boolean }
export type ClientApi = (
  method: string,
  path: string,
  more?: { body?: object; headers?: Record<string, string> }
) => Promise<{ status: number; body: Told; retry_after?: number }>

export type Client = EventTarget & {
  state: (Told & { seq: number }) | null
  own: { alias?: string; my_max: number | null; am_leading: boolean } | null
  bids: ClientBid[]
  connection: "connecting" | "live" | "polling"
  start(token?: string | null): Promise<unknown>
  stop(): void
  serverNow(): number
  placeBid(max_amount: number | string, how?: { confirm?: boolean }): Promise<Told>
}
type Parts = { auction_id: string; api: ClientApi; connect: (token: string | null) => unknown }

/** The module that storefronts copy is plain JavaScript, so its types are said here. */
export function anAuctionClient(parts: Parts): Client {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- without types, not imported
  const { AuctionClient } = require("../../src/demo/auctions/auction-client.js")
  return new AuctionClient(parts)
}
