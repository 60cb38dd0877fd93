import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { Cell, HeaderCell } from "../../../../../components/table-cells"
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
                <HeaderCell>{tOrder("fields.order")}</HeaderCell>
                <HeaderCell>{tOrder("fields.placed_at")}</HeaderCell>
                <HeaderCell>{tOrder("fields.status")}</HeaderCell>
                <HeaderCell className="text-end">{tOrder("fields.items")}</HeaderCell>
                <HeaderCell className="text-end">{tOrder("fields.total")}</HeaderCell>
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
      <Cell>
        <TextLink to={to}>
          <bdi className="tabular-nums">#{order.display_id}</bdi>
        </TextLink>
      </Cell>
      <Cell>
        <DateText date={order.placed_at} />
      </Cell>
      <Cell>
        <SellerOrderStatusBadge status={order.status} />
      </Cell>
      <Cell className="text-end tabular-nums">{order.item_count}</Cell>
      <Cell className="text-end">
        <Money amount={order.total} currency_code={order.currency_code} />
      </Cell>
    </Table.Row>
  )
}
