import { ActionMenu } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { ArrowDownTray, DocumentText, Trash } from "@medusajs/icons"
import { Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMay } from "../../../../hooks/seller-me"
import {
  StoreDocument,
  useDeleteDocument,
  useDownloadDocument,
} from "../../../../hooks/seller-verification"
import { fileSize } from "../../../../lib/file-size"

type DocumentRowProps = { document: StoreDocument; isOpen: boolean }

export const DocumentRow = ({ document, isOpen }: DocumentRowProps) => {
  const { t, i18n } = useTranslation("seller")
  const { getFullDate } = useDate()
  const { kind, filename, size, created_at } = document
  const facts = [
    t(`verification.documents.kind.${kind}`),
    fileSize(size, i18n.language),
    getFullDate({ date: created_at }).trim(),
  ]
  return (
    <div className="flex items-center gap-x-4 px-6 py-3">
      <DocumentText className="text-ui-fg-subtle shrink-0" />
      <div className="min-w-0 flex-1">
        <Text size="small" leading="compact" className="break-words" dir="auto">
          {filename}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted">
          {facts.join(" · ")}
        </Text>
      </div>
      <DocumentMenu document={document} isOpen={isOpen} />
    </div>
  )
}

const DocumentMenu = ({ document, isOpen }: DocumentRowProps) => {
  const { t } = useTranslation("seller")
  const may = useMay()
  const download = useDownloadDocument()
  const remove = useRemoveWithPrompt(document)
  const open = {
    icon: <ArrowDownTray />,
    label: t("verification.documents.download"),
    onClick: () => download.mutate(document, { onError: (error) => toast.error(error.message) }),
  }
  const drop = { icon: <Trash />, label: t("translation:actions.delete"), onClick: remove }
  const groups = [
    may("GET /seller/verification/documents/:id") ? [open] : [],
    isOpen && may("DELETE /seller/verification/documents/:id") ? [drop] : [],
  ].filter((actions) => actions.length)
  if (!groups.length) return null
  return <ActionMenu groups={groups.map((actions) => ({ actions }))} />
}

function useRemoveWithPrompt({ id, filename }: StoreDocument) {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const { mutate } = useDeleteDocument()
  return async () => {
    const agreed = await prompt({
      title: t("translation:general.areYouSure"),
      description: t("verification.documents.delete_warning", { name: filename }),
      confirmText: t("translation:actions.delete"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    mutate(id, {
      onSuccess: () => toast.success(t("verification.documents.deleted")),
      onError: (error) => toast.error(error.message),
    })
  }
}
