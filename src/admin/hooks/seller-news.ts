import { QueryKey, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { conversationKeys } from "./conversation"
import { myOrderKeys } from "./marketplace"
import { hearStore, onStoreConnection } from "./realtime"

/** News come in bunches; what is shown is read once for a bunch. */
const SETTLE_MS = 300
const ORDER_NEWS = ["new_order_created", "order_status_update"]
const CONVERSATION_NEWS = ["conversation_updated"]

/** Reads again what a page shows when the store is told of it, and after each connection. */
function useStoreNews(names: readonly string[], queryKey: QueryKey) {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      // A timer that runs is left alone: news that never stop must not put the reading off.
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey })
      }, SETTLE_MS)
    }
    const leaves = [...names.map((name) => hearStore(name, soon)), onStoreConnection(soon)]
    return () => {
      clearTimeout(timer)
      leaves.forEach((leave) => leave())
    }
  }, [client, names, queryKey])
}

/** Shows new orders, and each step of those that are there: only what is paid can be packed. */
export const useLiveOrders = () => useStoreNews(ORDER_NEWS, myOrderKeys.all)

/** Reads conversations again as soon as somebody writes or reads. */
export const useLiveConversations = () => useStoreNews(CONVERSATION_NEWS, conversationKeys.all)
