import { useDate } from "@medusajs/dashboard/hooks"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../../../components/text-link"
import { TicketStatusBadge } from "../../../../../components/ticket/ticket-badges"
import type { StoreTicketDetail } from "../../../../../hooks/ticket-store"

/** What is asked and about what of the store. */
export const StoreTicketHeader = ({ ticket }: { ticket: StoreTicketDetail }) => {
  const { t } = useTranslation("ticket")
  const { getFullDate } = useDate()
  const { seller_order, product } = ticket
  return (
    <Container className="flex flex-col gap-y-2 px-6 py-4">
      <Heading className="break-words">
        <bdi className="text-ui-fg-muted">#{ticket.number}</bdi>{" "}
        <bdi dir="auto">{ticket.subject}</bdi>
      </Heading>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TicketStatusBadge status={ticket.status} />
        <Text size="small" className="text-ui-fg-subtle">
          {t("store.opened", {
            name: ticket.requester_name,
            date: getFullDate({ date: ticket.created_at, includeTime: true }),
          })}
        </Text>
      </div>
      {(seller_order || product) && (
        <Text size="small" className="text-ui-fg-subtle flex flex-wrap gap-x-3 gap-y-1">
          {seller_order && (
            <TextLink to={`/my-store/orders/${seller_order.id}`}>
              {t("about.order")} <bdi>#{seller_order.display_id}</bdi>
            </TextLink>
          )}
          {product && (
            <TextLink to={`/my-store/products/${product.id}`}>
              <bdi>{product.title}</bdi>
            </TextLink>
          )}
        </Text>
      )}
    </Container>
  )
}
