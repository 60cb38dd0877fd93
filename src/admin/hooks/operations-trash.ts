import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"

export const TRASH_TYPES = [
  ...(["product", "collection", "product_type", "product_tag"] as const),
  ...(["promotion", "campaign", "customer_group"] as const),
  ...(["commission_rule", "canned_reply", "ticket_view"] as const),
  ...(["sla_policy", "business_calendar", "report_schedule", "webhook_endpoint"] as const),
] as const
export type TrashType = (typeof TRASH_TYPES)[number]

export type TrashItem = {
  id: string
  type: TrashType
  title: string
  deleted_at: string
  /** Null when it is not known. */
  deleted_by: {
    id: string
    email: string
    first_name: string | null
    last_name: string | null
  } | null
}

const trashKeys = queryKeys("trash")
const path = "/admin/trash"

export const useTrash = (query: object) =>
  useQuery({
    queryKey: trashKeys.list(query),
    queryFn: () => sdk.client.fetch<{ trash_items: TrashItem[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
  })

/** What comes back is in lists of every page, so all that was read is read again. */
export const useRestoreFromTrash = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ type, id }: Pick<TrashItem, "type" | "id">) =>
      sdk.client.fetch(`${path}/${type}/${id}/restore`, { method: "POST", body: {} }),
    onSuccess: () => client.invalidateQueries(),
  })
}
