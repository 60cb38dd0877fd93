import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { ticketKeys } from "./ticket"

const ORDERS_SHOWN = 5

/** The newest orders of whoever asks. */
export const useRequesterOrders = (customer_id: string | null) =>
  useQuery({
    queryKey: ticketKeys.detail("orders-of", customer_id),
    queryFn: () =>
      sdk.admin.order.list({
        // Only asked for when there is one.
        customer_id: customer_id ?? "",
        fields: "id,display_id,status,total,currency_code,created_at",
        order: "-created_at",
        limit: ORDERS_SHOWN,
      }),
    enabled: !!customer_id,
  })
