import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { MomentText } from "../../../../components/date-text"
import { memberName } from "../../../../components/member-name"
import { Truncated } from "../../../../components/truncated"
import type { TrashItem } from "../../../../hooks/operations-trash"
import { RestoreButton } from "./restore-button"

const columnHelper = createDataTableColumnHelper<TrashItem>()

export const useTrashColumns = () => {
  const { t } = useTranslation("trash")
  return useMemo(
    () => [
      columnHelper.accessor("title", {
        header: t("fields.title"),
        cell: ({ getValue }) => (
          <div className="max-w-[320px]">
            <Truncated text={getValue()} />
          </div>
        ),
      }),
      columnHelper.accessor("deleted_at", {
        header: t("fields.deleted_at"),
        cell: ({ getValue }) => <MomentText date={getValue()} />,
      }),
      columnHelper.accessor("deleted_by", {
        header: t("fields.deleted_by"),
        cell: ({ getValue }) => (
          <bdi className="text-nowrap">{memberName({ user: getValue() }) ?? t("unknown")}</bdi>
        ),
      }),
      columnHelper.display({
        id: "restore",
        header: "",
        cell: ({ row: { original: item } }) => <RestoreButton item={item} />,
      }),
    ],
    [t]
  )
}
