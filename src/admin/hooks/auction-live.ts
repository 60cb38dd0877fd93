import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState, useSyncExternalStore } from "react"
import {
  currentConnection,
  onConnectionChange,
  SocketState,
  watchAuction,
} from "../lib/auction-socket"
import { Auction, AuctionApi, auctionKeys, AuctionState, useAuction } from "./auction"

/** How often the server is asked while no connection tells. */
const POLL_MS = 4_000
/** Payments and offers are not told to everybody, so they are asked for. */
const PAYMENT_POLL_MS = 10_000
/** Bids come in bunches; lists are read once for a bunch. */
const SETTLE_MS = 800

export const useConnection = () => useSyncExternalStore(onConnectionChange, currentConnection)

/** Bids, payments or the clock may still change it. */
export const isOpen = ({ status, settled_at }: Pick<Auction, "status" | "settled_at">) =>
  status !== "draft" && !settled_at

/** The auction as it is this moment: what was read, brought up to date by what the socket says. */
export function useLiveAuction(api: AuctionApi, id: string) {
  const connection = useConnection()
  const [state, setState] = useState<SocketState>()
  const query = useAuction(api, id, (auction) => pollMs(auction, connection === "live"))
  const read = query.data
  const isPublic = !!read && read.status !== "draft"
  const told = state?.auction_id === id ? state : undefined

  useEffect(() => {
    if (isPublic) return watchAuction(id, (next) => setState((last) => newer(last, next)))
  }, [id, isPublic])
  useRereading(id, told?.revision, read?.revision)
  useListsAfterPoll(api, id, read?.revision, connection === "live")

  const isAhead = read && told && told.revision > read.revision
  const auction: Auction | undefined = isAhead ? { ...read, ...publicPart(told) } : read
  return { ...query, auction, connection: isPublic ? connection : undefined }
}

function pollMs(auction: Auction, isConnected: boolean) {
  if (!isOpen(auction)) return false
  if (!isConnected) return POLL_MS
  return ["sold", "unsold"].includes(auction.status) ? PAYMENT_POLL_MS : false
}

/** Messages may overtake each other; a later revision is never followed by an earlier one. */
function newer(last: SocketState | undefined, next: SocketState) {
  const isOlder = last && last.auction_id === next.auction_id && last.revision > next.revision
  return isOlder ? last : next
}

/** What the socket does not tell (bids, history, payments) is read again when something changed. */
function useRereading(id: string, told: number | undefined, read: number | undefined) {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const isBehind = told !== undefined && read !== undefined && told > read

  useEffect(() => {
    // A timer that runs is left alone: bids that never stop must not put the reading off.
    if (!isBehind || timer.current) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      void client.invalidateQueries({ queryKey: auctionKeys.detail(id) })
    }, SETTLE_MS)
  }, [client, id, told, isBehind])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [id]
  )
}

/** Without a connection nothing tells that the lists are old, but the auction that was asked for. */
function useListsAfterPoll(
  api: AuctionApi,
  id: string,
  read: number | undefined,
  isConnected: boolean
) {
  const client = useQueryClient()
  const last = useRef(read)
  useEffect(() => {
    const isNews = last.current !== undefined && read !== undefined && read > last.current
    last.current = read
    if (!isNews || isConnected) return
    for (const list of ["bids", "changes"]) {
      void client.invalidateQueries({ queryKey: auctionKeys.detail(id, api, list) })
    }
  }, [client, api, id, read, isConnected])
}

function publicPart(state: SocketState): AuctionState {
  const { seq, revision, status, current_price, currency_code, next_minimum } = state
  const { bid_count, bidder_count, leader_alias, reserve_met, buy_now_available } = state
  const { starts_at, ends_at, extension_count, server_time, unsold_reason } = state
  return {
    ...{ seq, revision, status, current_price, currency_code, next_minimum },
    ...{ bid_count, bidder_count, leader_alias, reserve_met, buy_now_available },
    ...{ starts_at, ends_at, extension_count, server_time, unsold_reason },
  }
}
