import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { ProfileStatusBadge } from "../../../components/business-profile/profile-status-badge"
import { DateText } from "../../../components/date-text"
import { Truncated } from "../../../components/truncated"
import { personName } from "../../../components/violation/person-name"
import type { BusinessProfile } from "../../../hooks/business-profile"

const columnHelper = createDataTableColumnHelper<BusinessProfile>()

export const useProfileColumns = () => {
  const { t } = useTranslation("business-profile")
  return useMemo(
    () => [
      columnHelper.accessor("company_name", {
        header: t("fields.company_name"),
        enableSorting: true,
        cell: ({ getValue }) => <Truncated text={getValue()} className="max-w-[240px]" />,
      }),
      columnHelper.accessor("registration_number", {
        header: t("fields.registration_number"),
        cell: ({ getValue }) => <Truncated text={getValue()} className="max-w-[160px]" />,
      }),
      columnHelper.accessor("customer", {
        header: t("fields.customer"),
        cell: ({ getValue }) => <Customer customer={getValue()} />,
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => <ProfileStatusBadge status={getValue()} />,
      }),
      columnHelper.accessor("submitted_at", {
        header: t("fields.submitted_at"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.dateAsc"),
        sortDescLabel: t("translation:filters.sorting.dateDesc"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
    ],
    [t]
  )
}

const Customer = ({ customer }: { customer: BusinessProfile["customer"] }) => {
  if (!customer) return <span className="text-ui-fg-muted">-</span>
  const name = personName(customer)
  return (
    <div className="max-w-[240px] py-2">
      <Truncated text={name} />
      {name !== customer.email && (
        <Truncated text={customer.email} className="text-ui-fg-subtle txt-compact-xsmall" />
      )}
    </div>
  )
}
