import { ActionMenu, DataTable } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useCallback, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { SectionMessage } from "../../../../components/section-message"
import { Truncated } from "../../../../components/truncated"
import {
  CannedReply,
  useCannedReplies,
  useDeleteCannedReply,
} from "../../../../hooks/ticket-canned"
import { errorMessage } from "../../../../lib/error-message"
import { useTableQuery } from "../../../../lib/table-query"
import { CannedDrawer } from "./canned-drawer"
import { useDeletePrompt } from "./use-delete-prompt"

const PAGE_SIZE = 10
const PREFIX = "canned"
const columnHelper = createDataTableColumnHelper<CannedReply>()

type Opened = { reply: CannedReply | null } | null

/** Words that staff need again and again. */
export const CannedSection = () => {
  const { t } = useTranslation("ticket")
  const [opened, setOpened] = useState<Opened>(null)
  const query = useTableQuery({ pageSize: PAGE_SIZE, prefix: PREFIX, order: "title" })
  const { data, isLoading, error } = useCannedReplies(query)
  const columns = useColumns(useCallback((reply) => setOpened({ reply }), []))
  return (
    <Container className="divide-y p-0">
      {error && <SectionMessage isError text={errorMessage(error)} />}
      <DataTable
        heading={t("canned.title")}
        headingLevel="h2"
        subHeading={t("canned.text")}
        prefix={PREFIX}
        data={data?.canned_replies}
        columns={columns}
        getRowId={({ id }) => id}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        action={{ label: t("canned.create"), onClick: () => setOpened({ reply: null }) }}
        emptyState={{
          empty: { heading: t("canned.empty"), description: t("canned.empty_text") },
          filtered: { heading: t("canned.none"), description: t("canned.empty_text") },
        }}
      />
      <CannedDrawer open={!!opened} reply={opened?.reply ?? null} onClose={() => setOpened(null)} />
    </Container>
  )
}

function useColumns(edit: (reply: CannedReply) => void) {
  const { t } = useTranslation("ticket")
  return useMemo(
    () => [
      columnHelper.accessor("title", {
        header: t("canned.name"),
        cell: ({ getValue }) => <Truncated text={getValue()} className="max-w-[200px]" />,
      }),
      columnHelper.accessor("shortcut", {
        header: t("canned.shortcut"),
        cell: ({ getValue }) => getValue() ?? <span className="text-ui-fg-muted">-</span>,
      }),
      columnHelper.accessor("category", {
        header: t("fields.category"),
        cell: ({ getValue }) => t(`category.${getValue() ?? "all"}`),
      }),
      columnHelper.accessor("body", {
        header: t("canned.body"),
        cell: ({ getValue }) => (
          <Truncated text={getValue()} className="text-ui-fg-subtle max-w-[320px]" />
        ),
      }),
      columnHelper.display({
        id: "menu",
        cell: ({ row: { original } }) => <RowMenu reply={original} onEdit={() => edit(original)} />,
      }),
    ],
    [t, edit]
  )
}

const RowMenu = ({ reply, onEdit }: { reply: CannedReply; onEdit: () => void }) => {
  const { t } = useTranslation("ticket")
  const { mutateAsync } = useDeleteCannedReply()
  const remove = useDeletePrompt(mutateAsync, t("canned.delete_text"))
  return (
    <div className="flex justify-end">
      <ActionMenu
        groups={[
          {
            actions: [
              { icon: <PencilSquare />, label: t("translation:actions.edit"), onClick: onEdit },
              {
                icon: <Trash />,
                label: t("translation:actions.delete"),
                onClick: () => void remove({ id: reply.id, name: reply.title }),
              },
            ],
          },
        ]}
      />
    </div>
  )
}
