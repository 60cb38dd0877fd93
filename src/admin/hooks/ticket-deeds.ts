import { useMutation, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import {
  SettableStatus,
  TicketCategory,
  ticketKeys,
  TicketPriority,
  TicketQueue,
  TICKETS,
  Visibility,
} from "./ticket"
import type { TicketDetail } from "./ticket-detail"

type Answer = { ticket: TicketDetail }
/** The version that somebody decided on; when it is stale, the server refuses with a 409. */
type Read = { version: number }

const post = <T = Answer>(path: string, body: object) =>
  sdk.client.fetch<T>(`${TICKETS}${path}`, { method: "POST", body })

/** What a deed answers with is the ticket as it is now; lists and tabs are read anew. */
function useTicketMutation<Input>(act: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ["ticket-deed"],
    mutationFn: act,
    onSuccess: (answer) => {
      client.setQueryData(ticketKeys.detail(answer.ticket.id), answer)
      void client.invalidateQueries({ queryKey: ticketKeys.lists })
    },
  })
}

export const useMoveTicket = (id: string) =>
  useTicketMutation((body: Read & { status: SettableStatus }) => post(`/${id}/status`, body))

export const usePrioritiseTicket = (id: string) =>
  useTicketMutation((body: Read & { priority: TicketPriority }) => post(`/${id}/priority`, body))

export const useAssignTicket = (id: string) =>
  useTicketMutation((body: Read & { assignee_id: string | null }) => post(`/${id}/assign`, body))

export type TicketEdit = Partial<{
  subject: string
  category: TicketCategory
  queue: TicketQueue
  tags: string[]
}>
export const useEditTicket = (id: string) =>
  useTicketMutation((body: Read & TicketEdit) => post(`/${id}`, body))

export type TicketReply = {
  body: string
  attachment_ids: string[]
  visibility: Visibility
  status?: SettableStatus
}
export const useReplyToTicket = (id: string) =>
  useTicketMutation((body: Read & TicketReply) => post(`/${id}/comments`, body))

/** Others into this one. */
export const useMergeTickets = () =>
  useTicketMutation(
    ({
      into_id,
      ...body
    }: {
      into_id: string
      ticket_ids: string[]
      across_requesters: boolean
      version?: number
    }) => post(`/${into_id}/merge`, body)
  )

export type NewTicket = {
  subject: string
  body: string
  category: TicketCategory
  priority: TicketPriority
  visibility: Visibility
  assignee_id: string | null
  customer_id?: string
  email?: string
  name?: string
}
export const useOpenTicket = () => useTicketMutation((body: NewTicket) => post("", body))

export type BulkDeed =
  | { action: "assign"; assignee_id: string | null }
  | { action: "tag"; add: string[]; remove: string[] }
  | { action: "close" }
  | { action: "merge"; into_id: string; across_requesters: boolean }
export type BulkResult = { id: string; ok: boolean; message: string | null }

/** Does one thing to many tickets; what one refuses does not keep the others. */
export function useBulkChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BulkDeed & { ticket_ids: string[] }) =>
      post<{ results: BulkResult[] }>("/bulk", body),
    onSettled: () => client.invalidateQueries({ queryKey: ticketKeys.all }),
  })
}
