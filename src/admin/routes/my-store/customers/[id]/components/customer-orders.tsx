import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { DateText } from "../../../../../components/date-text"
import { Money } from "../../../../../components/money"
import { Section } from "../../../../../components/section"
import { SectionMessage } from "../../../../../components/section-message"
import { SellerOrderStatusBadge } from "../../../../../components/status-badges"
import { TextLink } from "../../../../../components/text-link"
import type { SellerOrder } from "../../../../../hooks/marketplace"
import type { MyCustomerDetail } from "../../../../../hooks/marketplace-customers"

export const CustomerOrders = ({ customer }: { customer: MyCustomerDetail }) => {
  const { t } = useTranslation("seller")
  const { t: tOrder } = useTranslation("marketplace")
  const orders = customer.seller_orders
  const isCut = orders.length < customer.orders
  return (
    <Section
      title={t("customers.orders.title")}
      subtitle={isCut ? t("customers.orders.latest", { count: orders.length }) : undefined}
    >
      {!orders.length && <SectionMessage text={t("customers.orders.empty")} />}
      {orders.length > 0 && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{tOrder("fields.order")}</Table.HeaderCell>
                <Table.HeaderCell>{tOrder("fields.placed_at")}</Table.HeaderCell>
                <Table.HeaderCell>{tOrder("fields.status")}</Table.HeaderCell>
                <Table.HeaderCell className="text-end">{tOrder("fields.items")}</Table.HeaderCell>
                <Table.HeaderCell className="text-end">{tOrder("fields.total")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {orders.map((order) => (
                <OrderRow key={order.id} order={order} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Section>
  )
}

const OrderRow = ({ order }: { order: SellerOrder }) => {
  const navigate = useNavigate()
  const to = `/my-store/orders/${order.id}`
  return (
    <Table.Row className="cursor-pointer" onClick={() => navigate(to)}>
      <Table.Cell>
        <TextLink to={to}>
          <bdi className="tabular-nums">#{order.display_id}</bdi>
        </TextLink>
      </Table.Cell>
      <Table.Cell>
        <DateText date={order.placed_at} />
      </Table.Cell>
      <Table.Cell>
        <SellerOrderStatusBadge status={order.status} />
      </Table.Cell>
      <Table.Cell className="text-end tabular-nums">{order.item_count}</Table.Cell>
      <Table.Cell className="text-end">
        <Money amount={order.total} currency_code={order.currency_code} />
      </Table.Cell>
    </Table.Row>
  )
}
