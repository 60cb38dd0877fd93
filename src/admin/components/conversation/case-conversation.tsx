import { InformationCircleSolid } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCaseConversation } from "../../hooks/conversation-cases"
import { errorMessage } from "../../lib/error-message"
import { SectionMessage, SectionSkeleton } from "../section-message"
import { MessageList } from "./message-list"

/** The words of one conversation, for staff. To show it is to read it, and that is noted. */
export const CaseConversation = ({ id }: { id: string }) => {
  const { t } = useTranslation("conversation")
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useCaseConversation(id)
  if (error) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-2 pe-6">
        <SectionMessage isError text={errorMessage(error)} />
        <Button size="small" variant="secondary" onClick={() => void refetch()}>
          {t("staff.retry")}
        </Button>
      </div>
    )
  }
  if (!data) return <SectionSkeleton rows={6} />
  return (
    <div>
      <div className="text-ui-fg-subtle flex items-center gap-x-2 px-6 py-3" role="status">
        <InformationCircleSolid className="text-ui-tag-blue-icon shrink-0" />
        <Text size="small">{t("staff.audited")}</Text>
      </div>
      {hasNextPage && (
        <div className="flex justify-center px-6">
          <Button
            size="small"
            variant="transparent"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("earlier")}
          </Button>
        </div>
      )}
      <MessageList messages={data.messages} path={`/admin/conversations/${id}`} />
    </div>
  )
}
