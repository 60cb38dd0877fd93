import { useIsMutating, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { hearStaff, onStaffConnection, sayAsStaff } from "./realtime"
import { ticketKeys } from "./ticket"

/** News come in bunches; lists are read once for a bunch. */
const SETTLE_MS = 800
/** The server forgets that somebody writes after six seconds. */
const TYPING_EVERY_MS = 3_000

type Told = { ticket: { id: string; version: number } }
export type Colleague = { id: string; name: string; is_typing: boolean }
type Present = { ticket_id: string; staff: Colleague[] }

/** Reads lists and tabs again when any ticket changes, and after the connection was lost. */
export function useFreshTicketLists() {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      // A timer that runs is left alone: news that never stop must not put the reading off.
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey: ticketKeys.lists })
      }, SETTLE_MS)
    }
    const leave = hearStaff<Told>("ticket_updated", soon)
    const unwatch = onStaffConnection(soon)
    return () => {
      clearTimeout(timer)
      unwatch()
      leave()
    }
  }, [client])
}

/**
 * Whether somebody else changed the ticket since it was read. What is at hand is read again by
 * itself, but not while `isBusy`: words must not be sent to a thread that was never looked at.
 */
export function useTicketNews(id: string, version: number | undefined, isBusy: boolean) {
  const client = useQueryClient()
  const [told, setTold] = useState<number>()
  const deeds = useIsMutating({ mutationKey: ["ticket-deed"] })
  useEffect(() => {
    setTold(undefined)
    const hear = ({ ticket }: Told) => {
      if (ticket.id === id) setTold((last) => Math.max(last ?? 0, ticket.version))
    }
    return hearStaff<Told>("ticket_updated", hear)
  }, [id])
  // An own deed is told, too, and mostly before it is answered.
  const isStale = !deeds && version !== undefined && told !== undefined && told > version
  const reload = () => client.invalidateQueries({ queryKey: ticketKeys.detail(id) })
  useEffect(() => {
    if (isStale && !isBusy) void client.invalidateQueries({ queryKey: ticketKeys.detail(id) })
  }, [client, id, isStale, isBusy])
  return { isStale: isStale && isBusy, told, reload }
}

/** Who of the colleagues has the ticket open, and who is writing. */
export function useTicketPresence(ticket_id: string) {
  const [staff, setStaff] = useState<Colleague[]>([])
  const saidAt = useRef(0)
  useEffect(() => {
    setStaff([])
    const leave = hearStaff<Present>("ticket_presence", (told) => {
      if (told.ticket_id === ticket_id) setStaff(told.staff)
    })
    const watch = () =>
      void sayAsStaff<Partial<Present>>("ticket:watch", { ticket_id }).then(
        (answer) => answer?.staff && setStaff(answer.staff)
      )
    watch()
    // The server forgets whoever loses the connection.
    const unwatch = onStaffConnection(watch)
    return () => {
      void sayAsStaff("ticket:unwatch", { ticket_id })
      unwatch()
      leave()
    }
  }, [ticket_id])
  const sayTyping = (is_typing: boolean) => {
    const now = Date.now()
    if (is_typing && now - saidAt.current < TYPING_EVERY_MS) return
    saidAt.current = is_typing ? now : 0
    void sayAsStaff("ticket:typing", { ticket_id, is_typing })
  }
  return { staff, sayTyping }
}
