import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import type { AdminPromotion, DetailWidgetProps } from "@medusajs/framework/types"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useCurrencyCodes } from "../../components/auction/use-currency-codes"
import { MoneyList } from "../../components/money"
import { PolicyForm } from "../../components/promotion-policy/policy-form"
import { Section } from "../../components/section"
import { SectionMessage, SectionSkeleton } from "../../components/section-message"
import { SideDrawer } from "../../components/side-form"
import { TextLink } from "../../components/text-link"
import { PromotionPolicy, usePromotionPolicy } from "../../hooks/promotion-policy"

/** The most discount of a promotion, whose it is, and who bears its cost. */
const PromotionPolicyWidget = ({ data: promotion }: DetailWidgetProps<AdminPromotion>) => {
  const { t } = useTranslation("promotion-policy")
  const [isEditing, setEditing] = useState(false)
  const close = () => setEditing(false)
  const version = promotion.application_method?.type
  const { data: policy, isError, error } = usePromotionPolicy(promotion.id, version)
  const currencies = useCurrencyCodes()
  const edit = {
    icon: <PencilSquare />,
    label: t("translation:actions.edit"),
    onClick: () => setEditing(true),
  }
  const canEdit = policy && currencies.length > 0 && (policy.takes_maximum || !policy.seller)
  return (
    <Section
      title={t("policy.title")}
      actions={canEdit && <ActionMenu groups={[{ actions: [edit] }]} />}
    >
      {!policy && !isError && <SectionSkeleton rows={2} />}
      {isError && <SectionMessage isError text={error.message} />}
      {policy && <PolicyRows policy={policy} />}
      <SideDrawer
        open={isEditing}
        onClose={close}
        title={t("policy.edit")}
        description={t("policy.edit_text", { code: promotion.code })}
      >
        {policy && <PolicyForm policy={policy} currencies={currencies} onClose={close} />}
      </SideDrawer>
    </Section>
  )
}

const PERCENT_BP = 100

const PolicyRows = ({ policy }: { policy: PromotionPolicy }) => {
  const { t } = useTranslation("promotion-policy")
  const { seller, bearer, merchant_share_bp, takes_maximum, maximums } = policy
  return (
    <>
      {seller && (
        <SectionRow
          title={t("policy.seller")}
          value={<TextLink to={`/sellers/${seller.id}`}>{seller.name}</TextLink>}
        />
      )}
      <SectionRow
        title={t("maximum.title")}
        value={
          !takes_maximum ? (
            t("maximum.not_here")
          ) : maximums.length > 0 ? (
            <div>
              <MoneyList amounts={maximums} />
            </div>
          ) : (
            t("maximum.none")
          )
        }
      />
      <SectionRow
        title={t("bearer.title")}
        value={
          bearer === "shared"
            ? t("bearer.shared_by", { percent: merchant_share_bp / PERCENT_BP })
            : t(`bearer.${bearer}`)
        }
      />
    </>
  )
}

export const config = defineWidgetConfig({
  zone: "promotion.details.side.before",
  id: "souk:promotion-policy",
})
export default PromotionPolicyWidget
