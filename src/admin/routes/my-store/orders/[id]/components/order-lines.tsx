import { Thumbnail } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Money } from "../../../../../components/money"
import { ProgressText } from "../../../../../components/progress-text"
import { Section } from "../../../../../components/section"
import type { SellerOrderDetail, SellerOrderLine } from "../../../../../hooks/marketplace"
import { thumbnailOf } from "../../../../../lib/thumbnail"

export const OrderLines = ({ order }: { order: SellerOrderDetail }) => {
  const { t } = useTranslation("marketplace")
  const money = (amount: number) => <Money amount={amount} currency_code={order.currency_code} />
  const items = order.lines.filter((line) => line.kind === "item")
  const shipping = order.lines.filter((line) => line.kind === "shipping")
  return (
    <Section title={t("lines.title")}>
      {items.map((line) => (
        <OrderLine key={line.id} line={line} money={money} />
      ))}
      <dl className="flex flex-col gap-y-2 px-6 py-4">
        <Total label={t("totals.items")}>
          {money(items.reduce((sum, line) => sum + line.subtotal, 0))}
        </Total>
        {shipping.map((line) => (
          <Total key={line.id} label={t("totals.shipping", { name: line.title })}>
            {money(line.subtotal)}
          </Total>
        ))}
        {order.discount_total > 0 && (
          <Total label={t("totals.discount")}>{money(-order.discount_total)}</Total>
        )}
        <Total label={t("totals.tax")}>{money(order.tax_total)}</Total>
        <Total label={t("totals.total")} strong>
          {money(order.total)}
        </Total>
      </dl>
    </Section>
  )
}

type OrderLineProps = { line: SellerOrderLine; money: (amount: number) => ReactNode }

const OrderLine = ({ line, money }: OrderLineProps) => {
  const details = [line.variant_title, line.sku].filter(Boolean).join(" · ")
  // A price that includes tax does not multiply to the subtotal, which never does.
  const unit = line.unit_price ?? 0
  const multiplies = unit * line.quantity === line.subtotal
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-64 items-start gap-x-4">
        <Thumbnail src={thumbnailOf(line.thumbnail)} />
        <div className="flex min-w-0 flex-col gap-y-1">
          <Text size="small" leading="compact" weight="plus" className="break-words">
            {line.title}
          </Text>
          {details && (
            <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
              {details}
            </Text>
          )}
          <Text size="xsmall" leading="compact">
            <ProgressText lines={[line]} />
          </Text>
        </div>
      </div>
      <div className="txt-compact-small flex items-center gap-x-6 tabular-nums">
        <span className="text-ui-fg-subtle text-nowrap">
          {multiplies && money(unit)} <bdi>× {line.quantity}</bdi>
        </span>
        <span className="text-nowrap">{money(line.subtotal)}</span>
      </div>
    </div>
  )
}

type TotalProps = { label: string; strong?: boolean; children: ReactNode }

const Total = ({ label, strong, children }: TotalProps) => (
  <div
    className={
      strong
        ? "txt-compact-small-plus text-ui-fg-base flex justify-between gap-x-4"
        : "txt-compact-small text-ui-fg-subtle flex justify-between gap-x-4"
    }
  >
    <dt className="min-w-0 break-words">{label}</dt>
    <dd className="text-nowrap tabular-nums">{children}</dd>
  </div>
)
