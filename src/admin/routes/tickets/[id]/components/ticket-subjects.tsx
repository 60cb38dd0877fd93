import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { TextLink } from "../../../../components/text-link"
import type { TicketDetail } from "../../../../hooks/ticket-detail"

/** What the ticket is about: an order, a product, and the store that sells it. */
export const TicketSubjects = ({ ticket }: { ticket: TicketDetail }) => {
  const { t } = useTranslation("ticket")
  const { order, product, seller } = ticket
  const about = [
    order && {
      label: t("about.order"),
      to: `/orders/${order.id}`,
      text: `#${order.display_id}`,
    },
    product && { label: t("about.product"), to: `/products/${product.id}`, text: product.title },
    seller && { label: t("about.seller"), to: `/sellers/${seller.id}`, text: seller.name },
  ].filter((one) => !!one)
  if (!about.length) return null
  return (
    <Section title={t("about.title")}>
      <dl className="flex flex-col gap-y-2 px-6 py-4">
        {about.map(({ label, to, text }) => (
          <div key={label} className="flex items-baseline justify-between gap-x-4">
            <dt>
              <Text size="small" className="text-ui-fg-subtle">
                {label}
              </Text>
            </dt>
            <dd className="min-w-0 text-end">
              <TextLink to={to} className="txt-small">
                <bdi>{text}</bdi>
              </TextLink>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
