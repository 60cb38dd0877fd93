import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { SectionRow } from "@medusajs/dashboard/components"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ProfileDrawer } from "../../components/business-profile/profile-drawer"
import { ProfileStatusBadge } from "../../components/business-profile/profile-status-badge"
import { Section } from "../../components/section"
import { SectionMessage, SectionSkeleton } from "../../components/section-message"
import { BusinessProfile, useCustomersProfile } from "../../hooks/business-profile"

/** The company for which a customer buys. */
const CustomerCompanyWidget = ({ data: { id } }: DetailWidgetProps<AdminCustomer>) => {
  const { t } = useTranslation("business-profile")
  const { data: profile, isLoading, isError, error } = useCustomersProfile(id)
  const [isOpen, setOpen] = useState(false)
  const look = (
    <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
      {t("widget.look")}
    </Button>
  )
  return (
    <Section title={t("widget.title")} actions={profile && look}>
      {isLoading && <SectionSkeleton rows={2} />}
      {isError && <SectionMessage isError text={error.message} />}
      {profile === null && <SectionMessage text={t("widget.none")} />}
      {profile && <Company profile={profile} />}
      <ProfileDrawer id={isOpen && profile ? profile.id : null} onClose={() => setOpen(false)} />
    </Section>
  )
}

const Company = ({ profile }: { profile: BusinessProfile }) => {
  const { t } = useTranslation("business-profile")
  return (
    <>
      <SectionRow
        title={t("fields.company_name")}
        value={<bdi className="break-words">{profile.company_name}</bdi>}
      />
      <SectionRow
        title={t("fields.registration_number")}
        value={<bdi className="break-words">{profile.registration_number}</bdi>}
      />
      <SectionRow
        title={t("fields.status")}
        value={<ProfileStatusBadge status={profile.status} />}
      />
    </>
  )
}

export const config = defineWidgetConfig({
  zone: "customer.details.side.before",
  id: "souk:customer-company",
})
export default CustomerCompanyWidget
