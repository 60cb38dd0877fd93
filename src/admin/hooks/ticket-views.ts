import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { ticketKeys } from "./ticket"

/** A list of tickets under a name. */
export type TicketView = {
  id: string
  name: string
  is_shared: boolean
  is_own: boolean
  /** As they are sent to the list. */
  filters: Record<string, unknown>
  order: string
  count: number
  is_count_exact: boolean
}
export type TicketViewTerms = Pick<TicketView, "name" | "is_shared" | "filters" | "order">

const path = "/admin/ticket-views"
export const VIEW_NAME_LENGTH_MAX = 60

export const useTicketViews = () =>
  useQuery({
    queryKey: ticketKeys.list("views"),
    queryFn: () => sdk.client.fetch<{ ticket_views: TicketView[] }>(path),
    select: ({ ticket_views }) => ticket_views,
  })

function useViewMutation<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: ticketKeys.list("views") }),
  })
}

/** Makes one, or changes the one with the id. */
export const useSaveTicketView = (id?: string) =>
  useViewMutation((body: Partial<TicketViewTerms>) =>
    sdk.client.fetch<{ ticket_view: TicketView }>(id ? `${path}/${id}` : path, {
      method: "POST",
      body,
    })
  )

export const useDeleteTicketView = () =>
  useViewMutation((id: string) => sdk.client.fetch(`${path}/${id}`, { method: "DELETE" }))
