import { Button, Heading } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { SectionMessage } from "../../../../components/section-message"
import { useMay } from "../../../../hooks/seller-me"
import { DOCUMENTS_MAX, isWaiting, Verification } from "../../../../hooks/seller-verification"
import { DocumentRow } from "./document-row"
import { UploadDocument } from "./upload-document"

/** What was handed in; nothing moves while the marketplace looks, or once it has agreed. */
export const StoreDocuments = ({ verification }: { verification: Verification }) => {
  const { t } = useTranslation("seller")
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const { documents, status } = verification
  const isOpen = status !== "verified" && !isWaiting(verification)
  const isFull = documents.length >= DOCUMENTS_MAX
  if (!isOpen && !documents.length) return null
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h3">{t("verification.documents.title")}</Heading>
        {isOpen && may("POST /seller/verification/documents") && (
          <Button
            size="small"
            variant="secondary"
            disabled={isFull}
            onClick={() => setAdding(true)}
          >
            {isFull
              ? t("verification.documents.full", { count: DOCUMENTS_MAX })
              : t("verification.documents.add")}
          </Button>
        )}
      </div>
      {!documents.length && <SectionMessage text={t("verification.documents.empty")} />}
      {documents.map((document) => (
        <DocumentRow key={document.id} document={document} isOpen={isOpen} />
      ))}
      <UploadDocument open={adding} onClose={() => setAdding(false)} />
    </>
  )
}
