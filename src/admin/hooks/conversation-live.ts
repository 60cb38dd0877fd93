import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { conversationKeys } from "./conversation"
import { hearStore } from "./realtime"

/** News come in bunches; what is shown is read once for a bunch. */
const SETTLE_MS = 300

/** Reads conversations again as soon as somebody writes or reads. */
export function useLiveConversations() {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = hearStore("conversation_updated", () => {
      // A timer that runs is left alone: news that never stop must not put the reading off.
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey: conversationKeys.all })
      }, SETTLE_MS)
    })
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [client])
}
