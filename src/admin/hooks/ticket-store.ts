import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { ThreadComment } from "../lib/thread"
import type { Page } from "./seller"
import type { TicketCategory, TicketStatus } from "./ticket"

/** What a store sees of a ticket about its orders and products. */
export type StoreTicket = {
  id: string
  number: number
  subject: string
  category: TicketCategory
  status: TicketStatus
  requester_name: string
  order_id: string | null
  product_id: string | null
  created_at: string
  last_public_comment_at: string | null
  solved_at: string | null
}
export type StoreTicketDetail = StoreTicket & {
  /** The store's own share of the order. */
  seller_order: { id: string; display_id: string } | null
  product: { id: string; title: string } | null
  comments: ThreadComment[]
}

const storeTicketKeys = queryKeys("store-ticket")
export const STORE_TICKETS = "/seller/tickets"

export const useStoreTickets = (query: object) =>
  useQuery({
    queryKey: storeTicketKeys.list(query),
    queryFn: () => sdk.client.fetch<{ tickets: StoreTicket[] } & Page>(STORE_TICKETS, { query }),
    placeholderData: keepPreviousData,
  })

export const useStoreTicket = (id: string) =>
  useQuery({
    queryKey: storeTicketKeys.detail(id),
    queryFn: () => sdk.client.fetch<{ ticket: StoreTicketDetail }>(`${STORE_TICKETS}/${id}`),
    select: ({ ticket }) => ticket,
  })

export function useReplyAsStore(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { body: string; attachment_ids: string[] }) =>
      sdk.client.fetch<{ ticket: StoreTicketDetail }>(`${STORE_TICKETS}/${id}/comments`, {
        method: "POST",
        body,
      }),
    onSuccess: (answer) => {
      client.setQueryData(storeTicketKeys.detail(id), answer)
      void client.invalidateQueries({ queryKey: storeTicketKeys.lists })
    },
  })
}
