import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { MoneyList } from "../../../../components/money"
import { Truncated } from "../../../../components/truncated"
import type { MyCustomer } from "../../../../hooks/marketplace-customers"

const columnHelper = createDataTableColumnHelper<MyCustomer>()

export const useMyCustomerColumns = () => {
  const { t } = useTranslation("seller")
  return useMemo(() => {
    const byDate = {
      enableSorting: true,
      sortAscLabel: t("translation:filters.sorting.dateAsc"),
      sortDescLabel: t("translation:filters.sorting.dateDesc"),
    }
    return [
      columnHelper.accessor("name", {
        header: t("customers.fields.name"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.alphabeticallyAsc"),
        sortDescLabel: t("translation:filters.sorting.alphabeticallyDesc"),
        cell: ({ getValue }) => (
          <Truncated text={getValue() ?? t("customers.nameless")} className="max-w-[260px]" />
        ),
      }),
      columnHelper.accessor("orders", {
        header: t("customers.fields.orders"),
        align: "right",
        enableSorting: true,
        sortAscLabel: t("customers.sorting.fewest"),
        sortDescLabel: t("customers.sorting.most"),
        cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
      }),
      columnHelper.accessor("spent", {
        header: t("customers.fields.spent"),
        align: "right",
        cell: ({ getValue }) => <MoneyList amounts={getValue()} />,
      }),
      columnHelper.accessor("first_order_at", {
        header: t("customers.fields.first_order"),
        ...byDate,
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("last_order_at", {
        header: t("customers.fields.last_order"),
        ...byDate,
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
    ]
  }, [t])
}
