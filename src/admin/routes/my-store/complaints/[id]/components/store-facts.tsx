import { useTranslation } from "react-i18next"
import { Fact } from "../../../../../components/fact"
import { DateText } from "../../../../../components/date-text"
import { Section } from "../../../../../components/section"
import { TextLink } from "../../../../../components/text-link"
import { ComplaintDetail, OFFERS_MAX } from "../../../../../hooks/complaint"

/** Whose complaint it is, and about which order. */
export const StoreFacts = ({ complaint }: { complaint: ComplaintDetail }) => {
  const { t } = useTranslation("complaint")
  return (
    <Section title={t("parties.title")}>
      <Fact label={t("fields.buyer")}>
        <bdi>{complaint.customer_name ?? "-"}</bdi>
      </Fact>
      <Fact label={t("fields.order")}>
        <TextLink to={`/my-store/orders/${complaint.seller_order_id}`}>
          <bdi>#{complaint.display_id}</bdi>
        </TextLink>
      </Fact>
      <Fact label={t("fields.opened_at")}>
        <DateText date={complaint.opened_at} />
      </Fact>
      <Fact label={t("fields.offers")}>
        {t("offer.made", { made: complaint.offers_made, max: OFFERS_MAX })}
      </Fact>
    </Section>
  )
}
