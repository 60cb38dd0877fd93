import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProfileStatus } from "../../hooks/business-profile"

const COLOR = { pending: "orange", verified: "green", rejected: "red" } as const

export const ProfileStatusBadge = ({ status }: { status: ProfileStatus }) => {
  const { t } = useTranslation("business-profile")
  return (
    <StatusBadge color={COLOR[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}
