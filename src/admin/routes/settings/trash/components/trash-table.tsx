import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useStatusTab } from "../../../../components/status-tabs"
import { TRASH_TYPES, useTrash } from "../../../../hooks/operations-trash"
import { useTableQuery } from "../../../../lib/table-query"
import { KindSelect } from "./kind-select"
import { useTrashColumns } from "./use-trash-columns"

const PAGE_SIZE = 20

/** What was deleted, one type at a time, the newest first. */
export const TrashTable = () => {
  const { t } = useTranslation("trash")
  const type = useStatusTab(TRASH_TYPES)
  const { q, offset, limit } = useTableQuery({ pageSize: PAGE_SIZE })
  const { data, isLoading, isError, error } = useTrash({ type, q, offset, limit })
  const columns = useTrashColumns()
  if (isError) throw error
  return (
    <Container className="divide-y p-0">
      <KindSelect selected={type} />
      <DataTable
        heading={t("menu.trash")}
        subHeading={t(`hint.${type}`)}
        data={data?.trash_items}
        columns={columns}
        getRowId={({ id }) => id}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("empty.title"), description: t("empty.text") },
          filtered: { heading: t("none.title"), description: t("none.text") },
        }}
      />
    </Container>
  )
}
