import { useTranslation } from "react-i18next"
import { Fact } from "../../../../components/fact"
import { DateText } from "../../../../components/date-text"
import { Section } from "../../../../components/section"
import { TextLink } from "../../../../components/text-link"
import { personName } from "../../../../components/violation/person-name"
import type { ComplaintDetail } from "../../../../hooks/complaint"
import { AssigneeSelect } from "./assignee-select"

/** Who disputes what with whom, and who looks into it. */
export const ComplaintParties = ({ complaint }: { complaint: ComplaintDetail }) => {
  const { t } = useTranslation("complaint")
  const { seller, customer, customer_name, assignee, is_escalated_by_silence } = complaint
  return (
    <Section title={t("parties.title")}>
      <Fact label={t("fields.buyer")}>
        {customer ? (
          <TextLink to={`/customers/${customer.id}`}>
            <bdi>{customer_name ?? personName(customer)}</bdi>
          </TextLink>
        ) : (
          (customer_name ?? "-")
        )}
      </Fact>
      <Fact label={t("fields.store")}>
        <TextLink to={`/sellers/${complaint.seller_id}`}>
          <bdi>{seller?.name ?? complaint.seller_id}</bdi>
        </TextLink>
      </Fact>
      <Fact label={t("fields.order")}>
        <TextLink to={`/orders/${complaint.order_id}`}>
          <bdi>#{complaint.display_id}</bdi>
        </TextLink>
      </Fact>
      <Fact label={t("fields.opened_at")}>
        <DateText date={complaint.opened_at} />
      </Fact>
      <Fact label={t("fields.assignee")}>
        {complaint.allowed.includes("assign") ? (
          <AssigneeSelect complaint={complaint} />
        ) : (
          <bdi>{assignee ? personName(assignee) : t("assign.nobody")}</bdi>
        )}
      </Fact>
      <Fact label={t("fields.payout")}>
        {t(complaint.is_holding ? "parties.held" : "parties.not_held")}
      </Fact>
      {is_escalated_by_silence && (
        <Fact label={t("parties.escalated")}>{t("parties.by_silence")}</Fact>
      )}
    </Section>
  )
}
