import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Money } from "../../../../components/money"
import { Section } from "../../../../components/section"
import { SectionSkeleton } from "../../../../components/section-message"
import { TextLink } from "../../../../components/text-link"
import { TicketStatusBadge } from "../../../../components/ticket/ticket-badges"
import { Truncated } from "../../../../components/truncated"
import type { TicketBrief } from "../../../../hooks/ticket"
import type { TicketDetail } from "../../../../hooks/ticket-detail"
import { useRequesterOrders } from "../../../../hooks/ticket-requester"

/** Who asks, what they bought, and what else they asked. */
export const TicketRequester = ({ ticket }: { ticket: TicketDetail }) => {
  const { t } = useTranslation("ticket")
  const { requester_name, email, customer, customer_id } = ticket
  return (
    <Section title={t("requester.title")}>
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <div className="flex flex-wrap items-center gap-2">
          <Text size="small" weight="plus" className="break-words" dir="auto">
            {requester_name || email}
          </Text>
          {!customer_id && <Badge size="2xsmall">{t("requester.guest")}</Badge>}
        </div>
        <a
          href={`mailto:${email}`}
          className="txt-small text-ui-fg-subtle hover:text-ui-fg-base break-all"
        >
          {email}
        </a>
        {customer && (
          <TextLink to={`/customers/${customer.id}`} className="txt-small">
            {t("requester.account")}
          </TextLink>
        )}
      </div>
      {customer_id && <Orders customer_id={customer_id} />}
      <OtherTickets tickets={ticket.other_tickets} />
    </Section>
  )
}

const Orders = ({ customer_id }: { customer_id: string }) => {
  const { t } = useTranslation("ticket")
  const { data, isError } = useRequesterOrders(customer_id)
  if (isError) return null
  if (!data) return <SectionSkeleton rows={2} />
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {t("requester.orders", { count: data.count })}
      </Text>
      <ul className="flex flex-col gap-y-1.5">
        {data.orders.map((order) => (
          <li key={order.id} className="txt-small flex items-baseline justify-between gap-x-3">
            <TextLink to={`/orders/${order.id}`}>
              <bdi>#{order.display_id}</bdi>
            </TextLink>
            <span className="text-ui-fg-subtle flex items-baseline gap-x-3">
              <DateText date={String(order.created_at)} />
              <Money amount={order.total} currency_code={order.currency_code} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const OtherTickets = ({ tickets }: { tickets: TicketBrief[] }) => {
  const { t } = useTranslation("ticket")
  if (!tickets.length) return null
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {t("requester.others")}
      </Text>
      <ul className="flex flex-col gap-y-1.5">
        {tickets.map(({ id, number, subject, status }) => (
          <li key={id} className="flex items-center justify-between gap-x-3">
            <TextLink to={`/tickets/${id}`} className="txt-small">
              <Truncated text={`#${number} ${subject}`} />
            </TextLink>
            <TicketStatusBadge status={status} />
          </li>
        ))}
      </ul>
    </div>
  )
}
