import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../components/date-text"
import { SellerAvatar } from "../../../components/seller-avatar"
import { SellerStatusBadge, VerificationBadge } from "../../../components/status-badges"
import { Truncated } from "../../../components/truncated"
import type { SellerRow } from "../../../hooks/seller"

const columnHelper = createDataTableColumnHelper<SellerRow>()

const isAway = ({ status, holiday_from, holiday_to }: SellerRow, now: number) =>
  status === "active" &&
  !!holiday_from &&
  !!holiday_to &&
  new Date(holiday_from).getTime() <= now &&
  now < new Date(holiday_to).getTime()

export const useSellerColumns = () => {
  const { t } = useTranslation("seller")
  return useMemo(() => {
    const byName = {
      sortAscLabel: t("translation:filters.sorting.alphabeticallyAsc"),
      sortDescLabel: t("translation:filters.sorting.alphabeticallyDesc"),
    }
    const byDate = {
      sortAscLabel: t("translation:filters.sorting.dateAsc"),
      sortDescLabel: t("translation:filters.sorting.dateDesc"),
    }
    return [
      columnHelper.accessor("name", {
        header: t("fields.name"),
        enableSorting: true,
        ...byName,
        cell: ({ row: { original: seller } }) => (
          <div className="flex max-w-[260px] items-center gap-x-3">
            <SellerAvatar seller={seller} />
            <Truncated text={seller.name} />
          </div>
        ),
      }),
      columnHelper.accessor("handle", {
        header: t("fields.handle"),
        cell: ({ getValue }) => (
          <Truncated text={`/${getValue()}`} className="text-ui-fg-subtle max-w-[200px]" />
        ),
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ row: { original: seller } }) => (
          <div className="flex items-center gap-x-1.5">
            <SellerStatusBadge status={seller.status} />
            {isAway(seller, Date.now()) && (
              <StatusBadge color="blue" className="text-nowrap">
                {t("trust.on_holiday")}
              </StatusBadge>
            )}
          </div>
        ),
      }),
      columnHelper.accessor("verification", {
        header: t("fields.verification"),
        cell: ({ row: { original: seller } }) =>
          seller.verification_requested_at ? (
            <StatusBadge color="orange" className="text-nowrap">
              {t("trust.waits")}
            </StatusBadge>
          ) : (
            <VerificationBadge status={seller.verification} />
          ),
      }),
      columnHelper.accessor("approval_policy", {
        header: t("fields.approval_policy"),
        cell: ({ getValue }) => (
          <span className="text-nowrap">{t(`policy.${getValue()}.short`)}</span>
        ),
      }),
      columnHelper.accessor("created_at", {
        header: t("fields.applied_at"),
        enableSorting: true,
        ...byDate,
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
    ]
  }, [t])
}
