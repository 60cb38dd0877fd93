import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { memberName } from "../components/member-name"
import { personName } from "../components/violation/person-name"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { useReportSurface } from "./report-surface"
import { useSellers } from "./seller"
import { useTeam } from "./seller-team"
import { useTicketAgents } from "./ticket-queries"

export type Named = { id: string; name: string }

const choiceKeys = queryKeys("report-choice")
/** As many as a list offers; products are found by a part of their name. */
const STORES_MAX = 100
const PRODUCTS_MAX = 20

/** The stores of the marketplace; a store has only itself. */
export function useStoreChoices(): Named[] {
  const isMerchant = useReportSurface().api === "/admin"
  const { data } = useSellers({ limit: STORES_MAX, order: "name" }, isMerchant)
  return data?.sellers ?? []
}

type Titled = { id: string; title: string }

export const useProductChoices = (q?: string) => {
  const { api } = useReportSurface()
  return useQuery({
    queryKey: choiceKeys.list(api, q),
    queryFn: () =>
      sdk.client.fetch<{ products: Titled[] }>(`${api}/products`, {
        query: { q: q || undefined, order: "title", limit: PRODUCTS_MAX },
      }),
    select: ({ products }) => products.map(({ id, title }): Named => ({ id, name: title })),
    placeholderData: keepPreviousData,
  })
}

/** What a product is called; its id where it is no more. */
export const useProductName = (id: string | null) => {
  const { api } = useReportSurface()
  const { data } = useQuery({
    queryKey: choiceKeys.detail(id ?? "", api),
    queryFn: () => sdk.client.fetch<{ product: Titled }>(`${api}/products/${id}`),
    select: ({ product }) => product.title,
    enabled: !!id,
    retry: false,
  })
  return data ?? id ?? ""
}

/** Whom a report can be sent to: the staff, or the members of the store. */
export function usePeople(): Named[] {
  const isMerchant = useReportSurface().api === "/admin"
  const { data: staff = [] } = useTicketAgents(isMerchant)
  const { data: team } = useTeam(!isMerchant)
  if (isMerchant) return staff.map((person) => ({ id: person.id, name: personName(person) }))
  return (team?.members ?? []).flatMap((member) =>
    member.user ? [{ id: member.user.id, name: memberName(member) ?? member.user.email }] : []
  )
}
