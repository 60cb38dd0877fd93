import { ArrowDownTray } from "@medusajs/icons"
import { IconButton, Table, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { Truncated } from "../../../../components/truncated"
import { Cell, HeaderCell } from "../../../../components/table-cells"
import { useDownloadSellerDocument, useSellerDocuments } from "../../../../hooks/seller-trust"
import type { StoreDocument } from "../../../../hooks/seller-verification"
import { fileSize } from "../../../../lib/file-size"

export const DocumentRows = ({ sellerId }: { sellerId: string }) => {
  const { t } = useTranslation("seller")
  const { data, isLoading, isError, error } = useSellerDocuments(sellerId)
  if (isLoading) return <SectionSkeleton />
  if (isError) return <SectionMessage isError text={error.message} />
  if (!data?.documents.length) return <SectionMessage text={t("documents.empty")} />
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <HeaderCell>{t("verification.documents.kind_label")}</HeaderCell>
            <HeaderCell>{t("documents.file")}</HeaderCell>
            <HeaderCell>{t("documents.size")}</HeaderCell>
            <HeaderCell>{t("documents.received")}</HeaderCell>
            <HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {data.documents.map((document) => (
            <DocumentRow key={document.id} sellerId={sellerId} document={document} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

type DocumentRowProps = { sellerId: string; document: StoreDocument }

const DocumentRow = ({ sellerId, document }: DocumentRowProps) => {
  const { t, i18n } = useTranslation("seller")
  const { mutate, isPending } = useDownloadSellerDocument(sellerId)
  const download = () => mutate(document, { onError: (error) => toast.error(error.message) })
  return (
    <Table.Row>
      <Cell className="text-nowrap">{t(`verification.documents.kind.${document.kind}`)}</Cell>
      <Cell>
        <Truncated text={document.filename} className="max-w-[200px] lg:max-w-[400px]" />
      </Cell>
      <Cell>
        <bdi className="text-nowrap tabular-nums">{fileSize(document.size, i18n.language)}</bdi>
      </Cell>
      <Cell>
        <DateText date={document.created_at} />
      </Cell>
      <Cell>
        <div className="flex justify-end">
          <IconButton
            size="small"
            variant="transparent"
            isLoading={isPending}
            onClick={download}
            aria-label={t("documents.download", { name: document.filename })}
          >
            <ArrowDownTray />
          </IconButton>
        </div>
      </Cell>
    </Table.Row>
  )
}
