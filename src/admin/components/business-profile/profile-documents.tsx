import { ArrowDownTray } from "@medusajs/icons"
import { IconButton, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  BusinessDocument,
  BusinessProfileDetail,
  useDownloadBusinessDocument,
} from "../../hooks/business-profile"
import { errorMessage } from "../../lib/error-message"
import { fileSize } from "../../lib/file-size"
import { DateText } from "../date-text"
import { SectionMessage } from "../section-message"
import { Truncated } from "../truncated"

/** The papers of a company. That one was opened is remembered. */
export const ProfileDocuments = ({ profile }: { profile: BusinessProfileDetail }) => {
  const { t } = useTranslation("business-profile")
  return (
    <div className="border-ui-border-base border-t">
      <div className="px-6 pt-4">
        <Text size="small" weight="plus" leading="compact">
          {t("documents.title")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("documents.text")}
        </Text>
      </div>
      {profile.documents.map((document) => (
        <DocumentRow key={document.id} profileId={profile.id} document={document} />
      ))}
      {!profile.documents.length && <SectionMessage text={t("documents.empty")} />}
    </div>
  )
}

type DocumentRowProps = { profileId: string; document: BusinessDocument }

const DocumentRow = ({ profileId, document }: DocumentRowProps) => {
  const { t, i18n } = useTranslation("business-profile")
  const { mutate, isPending } = useDownloadBusinessDocument(profileId)
  const download = () => mutate(document, { onError: (error) => toast.error(errorMessage(error)) })
  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div className="min-w-0">
        <Truncated text={document.filename} className="txt-compact-small" />
        <div className="text-ui-fg-muted txt-compact-xsmall flex flex-wrap gap-x-2">
          <span>{t(`documents.kind.${document.kind}`)}</span>
          <bdi className="tabular-nums">{fileSize(document.size, i18n.language)}</bdi>
          <DateText date={document.created_at} />
        </div>
      </div>
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
  )
}
