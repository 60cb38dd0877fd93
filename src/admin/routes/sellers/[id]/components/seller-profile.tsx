import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import { AddressText } from "../../../../components/address-text"
import { useAverage } from "../../../../components/feedback/use-average"
import { ResponseFigures } from "../../../../components/conversation/response-figures"
import { Section } from "../../../../components/section"
import { TextLink } from "../../../../components/text-link"
import { useSellerResponse } from "../../../../hooks/conversation-cases"
import type { SellerDetail } from "../../../../hooks/seller"

type SellerProfileProps = { seller: SellerDetail }

export const SellerProfile = ({ seller }: SellerProfileProps) => (
  <div className="grid items-start gap-3 xl:grid-cols-2">
    <PublicProfile seller={seller} />
    <PrivateProfile seller={seller} />
    <Response seller={seller} />
  </div>
)

const Response = ({ seller }: SellerProfileProps) => {
  const { data } = useSellerResponse(seller.id)
  return data ? <ResponseFigures metrics={data} /> : null
}

const PublicProfile = ({ seller }: SellerProfileProps) => {
  const { t } = useTranslation("seller")
  const { getFullDate } = useDate()
  const average = useAverage()
  const rating = seller.rating_count
    ? t("profile.rating", { average: average(seller.rating_average), count: seller.rating_count })
    : t("profile.no_rating")
  return (
    <Section title={t("profile.public")} subtitle={t("profile.public_hint")}>
      <SectionRow title={t("fields.name")} value={seller.name} />
      <SectionRow title={t("fields.handle")} value={seller.handle} />
      <SectionRow title={t("fields.biography")} value={seller.biography} />
      <SectionRow title={t("fields.rating")} value={rating} />
      <SectionRow
        title={t("fields.approval_policy")}
        value={t(`policy.${seller.approval_policy}.short`)}
      />
      <SectionRow
        title={t("fields.applied_at")}
        value={getFullDate({ date: seller.created_at, includeTime: true })}
      />
    </Section>
  )
}

const PrivateProfile = ({ seller }: SellerProfileProps) => {
  const { t } = useTranslation("seller")
  const details = seller.private
  return (
    <Section title={t("profile.private")} subtitle={t("profile.private_hint")}>
      <SectionRow title={t("fields.legal_name")} value={details?.legal_name} />
      <SectionRow title={t("fields.tax_id")} value={details?.tax_id} />
      <SectionRow
        title={t("fields.email")}
        value={details && <span className="break-all">{details.email}</span>}
      />
      <SectionRow title={t("fields.phone")} value={details?.phone && <bdi>{details.phone}</bdi>} />
      <SectionRow
        title={t("fields.address")}
        value={details?.address && <AddressText address={details.address} />}
      />
      <SectionRow title={t("fields.payout_method")} value={details?.payout_method} />
      {details?.customer_id && (
        <SectionRow
          title={t("fields.customer")}
          value={
            <TextLink to={`/customers/${details.customer_id}`}>
              {t("profile.show_customer")}
            </TextLink>
          }
        />
      )}
    </Section>
  )
}
